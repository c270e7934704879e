package gatewire.local.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.core.Output;
import gatewire.api.Api;
import gatewire.api.ApiBuilder;
import gatewire.api.ServiceResource;
import gatewire.check.Report;
import gatewire.local.LocalGateway;
import gatewire.model.Stage;
import gatewire.pulumi.ApiArgs;
import gatewire.pulumi.ApiComponent;
import gatewire.pulumi.Bindings;
import gatewire.testing.LocalGatewayExtension;
import gatewire.testing.PulumiProgram;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Serves routes to one service, whose place a {@link ServiceStandIn} takes. */
final class ServedServices implements BeforeAllCallback, AfterAllCallback {

  private final UnaryOperator<ApiBuilder> routes;
  private final Map<ServiceResource, String> arns;
  private final LocalGatewayExtension gateway;
  private ServiceStandIn service;

  private ServedServices(UnaryOperator<ApiBuilder> routes, Map<ServiceResource, String> arns) {
    this.routes = routes;
    this.arns = arns;
    this.gateway =
        LocalGatewayExtension.serving(
            () -> LocalGateway.of(PulumiProgram.of(this::program).up()).endpointUrl(service.url()));
  }

  static ServedServices serving(UnaryOperator<ApiBuilder> routes) {
    return new ServedServices(routes, Map.of());
  }

  /** Binds a resource to this ARN. */
  ServedServices binding(ServiceResource resource, String arn) {
    Map<ServiceResource, String> more = new LinkedHashMap<>(arns);
    more.put(resource, arn);
    return new ServedServices(routes, more);
  }

  private void program(Context context) {
    Api api = routes.apply(Api.named("services")).build();
    assertThat(Report.of(api.restApi()).findings()).isEmpty();
    Bindings.Builder bindings = Bindings.builder();
    arns.forEach((resource, arn) -> bindings.resource(resource, Output.of(arn)));
    new ApiComponent(
        "services",
        ApiArgs.builder().api(api).stage(Stage.named("dev")).bindings(bindings.build()).build());
  }

  /** Sets the response of the service to all further requests. */
  ServedServices responding(int status, String body) {
    service.respond(status, body);
    return this;
  }

  /** Sends a request with a JSON body, and returns the response as status and body. */
  String send(String method, String path, String body) {
    HttpResponse<byte[]> response =
        gateway.send(
            method, path, BodyPublishers.ofString(body), "Content-Type", "application/json");
    String text = new String(response.body(), StandardCharsets.UTF_8);
    assertThat(response.statusCode() == 500 && !text.contains("Internal server error"))
        .as(() -> gateway.trace(response))
        .isFalse();
    return text.isEmpty()
        ? String.valueOf(response.statusCode())
        : response.statusCode() + " " + text;
  }

  ServiceStandIn.Received received() {
    return service.received();
  }

  /** Returns the execution log of the last request. */
  String trace() {
    return gateway.gateway().traces().latest().toString();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    service = ServiceStandIn.start();
    gateway.beforeAll(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    gateway.afterAll(context);
    service.close();
  }
}
