package gatewire.local.exchange;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** The members of {@code $context.error} in a gateway response. */
final class ErrorMembers {

  private static final String NULL = "null";

  private ErrorMembers() {}

  static Map<String, Object> of(GatewayError error) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("message", error.message().orElse(NULL));
    members.put("messageString", error.message().map(ErrorMembers::quoted).orElse(NULL));
    members.put("responseType", error.type().name());
    error.validationError().ifPresent(details -> members.put("validationErrorString", details));
    return members;
  }

  private static String quoted(String message) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(message)) + "\"";
  }
}
