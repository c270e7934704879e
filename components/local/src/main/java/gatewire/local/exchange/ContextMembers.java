package gatewire.local.exchange;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code $context} of an exchange. A member is computed when it is read. */
final class ContextMembers extends AbstractMap<String, Object> {

  private static final List<String> ALWAYS =
      List.of(
          "resourceId",
          "resourcePath",
          "httpMethod",
          "extendedRequestId",
          "requestTime",
          "path",
          "accountId",
          "protocol",
          "stage",
          "domainPrefix",
          "requestTimeEpoch",
          "requestId",
          "identity",
          "domainName",
          "deploymentId",
          "apiId");
  private static final List<String> SOMETIMES = List.of("authorizer", "error");

  private final Exchange exchange;

  ContextMembers(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public @Nullable Object get(Object key) {
    return key instanceof String name ? member(name) : null;
  }

  @Override
  public boolean containsKey(Object key) {
    return get(key) != null;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    Map<String, Object> members = new LinkedHashMap<>();
    ALWAYS.forEach(name -> members.put(name, member(name)));
    for (String name : SOMETIMES) {
      Object value = member(name);
      if (value != null) {
        members.put(name, value);
      }
    }
    return members.entrySet();
  }

  private @Nullable Object member(String name) {
    DeployedApi deployment = exchange.deployment();
    return switch (name) {
      case "resourceId" -> exchange.resourceId();
      case "resourcePath" -> exchange.resourcePath();
      case "httpMethod" -> exchange.request().method();
      case "extendedRequestId" -> exchange.extendedRequestId();
      case "requestTime" -> RequestClock.requestTime(exchange.started());
      case "path" -> exchange.path().withStage();
      case "accountId" -> deployment.location().accountId();
      case "protocol" -> exchange.request().protocol();
      case "stage" -> deployment.stage().name();
      case "domainPrefix" -> domainPrefix();
      case "requestTimeEpoch" -> exchange.started();
      case "requestId" -> exchange.requestId();
      case "identity" -> exchange.caller().identity();
      case "domainName" -> domainName();
      case "deploymentId" -> deployment.deploymentId();
      case "apiId" -> deployment.id();
      case "authorizer" ->
          exchange.caller().authorizer().isEmpty() ? null : exchange.caller().authorizer();
      case "error" -> exchange.error().map(ErrorMembers::of).orElse(null);
      default -> null;
    };
  }

  /** Returns the host of the request, without its port. */
  private String domainName() {
    String host = exchange.headers().last("Host").orElse("");
    int port = host.lastIndexOf(':');
    return port > host.lastIndexOf(']') ? host.substring(0, port) : host;
  }

  private String domainPrefix() {
    String host = domainName();
    int dot = host.indexOf('.');
    return dot < 0 ? host : host.substring(0, dot);
  }
}
