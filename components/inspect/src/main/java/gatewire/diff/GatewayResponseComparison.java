package gatewire.diff;

import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.RestApi;
import gatewire.model.StatusCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares API Gateway's own responses to errors. A type without a response of its own has that of
 * its family, so that each type is compared by the response that clients get.
 */
final class GatewayResponseComparison {

  private static final int SERVER_ERRORS = 500;

  private final List<Change> changes = new ArrayList<>();

  private GatewayResponseComparison() {}

  static List<Change> changes(RestApi before, RestApi after) {
    GatewayResponseComparison comparison = new GatewayResponseComparison();
    for (GatewayResponseType type : GatewayResponseType.values()) {
      boolean declared = own(before, type).isPresent() || own(after, type).isPresent();
      if (declared) {
        comparison.compare(type, effective(before, type), effective(after, type));
      }
    }
    return comparison.changes;
  }

  private static Optional<GatewayResponse> own(RestApi api, GatewayResponseType type) {
    return api.gatewayResponses().stream().filter(one -> one.type() == type).findFirst();
  }

  private static GatewayResponse effective(RestApi api, GatewayResponseType type) {
    return own(api, type)
        .or(() -> family(type).flatMap(family -> own(api, family)))
        .orElseGet(() -> new GatewayResponse(type, Optional.empty(), Map.of(), Map.of()));
  }

  private static Optional<GatewayResponseType> family(GatewayResponseType type) {
    return type.defaultStatus().isEmpty()
        ? Optional.empty()
        : Optional.of(
            type.defaultStatus().getAsInt() >= SERVER_ERRORS
                ? GatewayResponseType.DEFAULT_5XX
                : GatewayResponseType.DEFAULT_4XX);
  }

  private void compare(GatewayResponseType type, GatewayResponse before, GatewayResponse after) {
    String place = "gateway response " + type;
    String old = status(type, before);
    String now = status(type, after);
    if (!old.equals(now)) {
      changes.add(
          new Change.OfResponse(
              place, Impact.BREAKING, "has %s instead of %s".formatted(now, old)));
    }
    headers(place, before.headers(), after.headers());
    changes.addAll(CorsComparison.changes(place, cors(before.headers()), cors(after.headers())));
    if (!before.templates().equals(after.templates())) {
      changes.add(new Change.OfResponse(place, Impact.RISKY, "has another body"));
    }
  }

  private static String status(GatewayResponseType type, GatewayResponse response) {
    return response
        .status()
        .map(StatusCode::toString)
        .orElseGet(
            () ->
                type.defaultStatus().isPresent()
                    ? "status " + type.defaultStatus().getAsInt()
                    : "the status of each error")
        .replaceFirst("^(?=\\d)", "status ");
  }

  private void headers(String place, Map<String, String> before, Map<String, String> after) {
    Map<String, String> old = others(before);
    Map<String, String> now = others(after);
    old.forEach(
        (name, value) -> {
          if (!now.containsKey(name)) {
            changes.add(new Change.OfResponse(place, Impact.BREAKING, "no longer returns " + name));
          } else if (!value.equals(now.get(name))) {
            changes.add(
                new Change.OfResponse(
                    place,
                    Impact.RISKY,
                    "takes %s from %s instead of %s".formatted(name, now.get(name), value)));
          }
        });
    now.keySet().stream()
        .filter(name -> !old.containsKey(name))
        .forEach(
            name ->
                changes.add(
                    new Change.OfResponse(place, Impact.COMPATIBLE, "now returns " + name)));
  }

  private static Map<String, String> others(Map<String, String> headers) {
    Map<String, String> others = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    others.putAll(headers);
    others.keySet().removeIf(HeaderComparison::isCors);
    return others;
  }

  private static Map<String, Set<String>> cors(Map<String, String> headers) {
    Map<String, Set<String>> cors = new TreeMap<>();
    headers.forEach(
        (name, value) -> {
          if (name.toLowerCase(Locale.ROOT).startsWith("access-control-")) {
            cors.put(name.toLowerCase(Locale.ROOT), CorsValues.list(unquoted(value)));
          }
        });
    return cors;
  }

  private static String unquoted(String value) {
    return value.length() >= 2 && value.startsWith("'") && value.endsWith("'")
        ? value.substring(1, value.length() - 1)
        : value;
  }
}
