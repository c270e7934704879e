package gatewire.pulumi;

import gatewire.api.Api;

/** The API of one route that a {@link RouteComponent} alone stands for, checked like any other. */
final class StandaloneRoute {

  private StandaloneRoute() {}

  static Api of(String name, RouteArgs args) {
    Api api =
        Api.named(name)
            .binaryMediaTypes(args.binaryMediaTypes.toArray(String[]::new))
            .route(args.route)
            .build();
    ApiCheck.requireNoErrors(api, args.bindings, args.stageVariables);
    return api;
  }
}
