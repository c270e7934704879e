package gatewire.template.engine;

import com.jayway.jsonpath.InvalidJsonException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;

/** The variable {@code $util}. Its functions return null for null, which prints nothing. */
final class UtilReference {

  static final UtilReference INSTANCE = new UtilReference();

  static final List<NativeMethod> METHODS =
      List.of(
          function(
              "escapeJavaScript",
              text -> BoundedOutput.convert(text, StringEscapeUtils::escapeEcmaScript)),
          function("parseJson", UtilReference::parseJson),
          function("urlEncode", text -> BoundedOutput.convert(text, UtilReference::urlEncode)),
          function("urlDecode", UtilReference::urlDecode),
          function("base64Encode", UtilReference::base64Encode),
          function("base64Decode", UtilReference::base64Decode));

  private UtilReference() {}

  private static NativeMethod function(String name, Function<String, @Nullable Object> function) {
    return NativeMethod.of(
        name,
        (util, arguments) -> {
          Object argument = arguments[0];
          if (argument == null) {
            return null;
          }
          String text = ValuePrinter.text(argument);
          // Escaping makes a string up to six times as long.
          RenderBudget.current().chargeText(text.length());
          Object result = function.apply(text);
          return result instanceof String made ? RenderBudget.current().chargeText(made) : result;
        },
        Object.class);
  }

  private static @Nullable Object parseJson(String text) {
    try {
      return JsonDocument.read(text);
    } catch (InvalidJsonException e) {
      throw TemplateFailure.of("$util.parseJson", e);
    }
  }

  private static String urlEncode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String urlDecode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw TemplateFailure.of("$util.urlDecode", e);
    }
  }

  private static String base64Encode(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64Decode(String text) {
    try {
      return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw TemplateFailure.of("$util.base64Decode", e);
    }
  }
}
