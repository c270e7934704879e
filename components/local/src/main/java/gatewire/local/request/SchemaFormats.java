package gatewire.local.request;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Provides draft 4 with the formats that API Gateway's validator checks. Other formats, such as
 * {@code date} and {@code byte}, are not checked.
 */
final class SchemaFormats {

  private static final Set<String> KNOWN =
      Set.of(
          "date-time", "hostname", "ipv4", "ipv6", "json-pointer", "regex", "uri-template", "uuid");

  private static final Set<String> WHOLE_NODE = Set.of("enum", "uniqueItems");

  // The library requires a real top-level domain and so rejects @pets.example.
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?:[^\\s.@()<>,;:\\\\\"\\[\\]]+(?:\\.[^\\s.@()<>,;:\\\\\"\\[\\]]+)*|\"[^\"]+\")"
              + "@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*");

  static final Dialect DRAFT_4 =
      Dialect.builder(Dialects.getDraft4())
          .formats(
              formats -> {
                formats.keySet().retainAll(KNOWN);
                formats.put("email", new Checked("email", email -> EMAIL.matcher(email).matches()));
                formats.put("uri", new Checked("uri", SchemaFormats::isUri));
              })
          .keywords(
              keywords ->
                  WHOLE_NODE.forEach(
                      name -> keywords.computeIfPresent(name, (n, k) -> new WholeNodeKeyword(k))))
          .build();

  private SchemaFormats() {}

  /** Returns whether Java parses the value as a URI, which may be relative. */
  private static boolean isUri(String value) {
    try {
      new URI(value);
      return true;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private record Checked(String name, Predicate<String> check) implements Format {

    @Override
    public String getName() {
      return name;
    }

    @Override
    public String getMessageKey() {
      return "format." + name;
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
      return check.test(value);
    }
  }
}
