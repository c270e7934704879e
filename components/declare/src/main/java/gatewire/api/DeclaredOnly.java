package gatewire.api;

import java.util.List;

/**
 * A set without the responses that the document of the operation does not declare. The standard
 * responses of the backend do not bring them back.
 */
record DeclaredOnly(IntegrationResponseSet set) implements IntegrationResponseSet {

  @Override
  public List<ResponseEntry> entries(RouteContext route) {
    List<ResponseEntry> all = set.entries(route);
    return route.operation().map(operation -> DeclaredResponses.of(operation, all)).orElse(all);
  }
}
