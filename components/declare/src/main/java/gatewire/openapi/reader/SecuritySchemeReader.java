package gatewire.openapi.reader;

import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.document.Extension;
import gatewire.openapi.document.References;
import java.util.Locale;

/** Reads one security scheme. */
final class SecuritySchemeReader {

  private static final String API_KEY_HEADER = "x-api-key";
  private static final String SIGV4 = "awssigv4";

  private SecuritySchemeReader() {}

  static SecurityScheme read(DocumentNode unresolved, ReadMode reading) {
    return References.follow(unresolved)
        .map(scheme -> scheme(unresolved.name(), scheme, reading))
        .orElse(new SecurityScheme.Ignored());
  }

  private static SecurityScheme scheme(String name, DocumentNode scheme, ReadMode reading) {
    Extension.warnOfOthers(scheme, Extension.Place.SECURITY_SCHEME);
    String type = scheme.string("type").orElse("");
    String authtype = Extension.AUTHTYPE.in(scheme).flatMap(DocumentNode::scalar).orElse("");
    if (Extension.AUTHORIZER.in(scheme).isPresent()) {
      return AuthorizerReader.read(name, scheme)
          .<SecurityScheme>map(SecurityScheme.Authorized::new)
          .orElse(new SecurityScheme.Ignored());
    } else if (authtype.toLowerCase(Locale.ROOT).equals(SIGV4)) {
      return new SecurityScheme.AwsIam();
    } else if (type.equals("apiKey") && isApiKeyHeader(scheme)) {
      return new SecurityScheme.ApiKey();
    } else if (reading == ReadMode.CONTRACT) {
      return new SecurityScheme.Named(name);
    } else if (!type.equals("apiKey")) {
      scheme.warn("Unsupported security definition type '%s' for '%s'. Ignoring.", type, name);
      return new SecurityScheme.Ignored();
    }
    scheme.warn(
        "Security definition '%s' is neither the header x-api-key nor has it %s. Ignoring.",
        name, Extension.AUTHORIZER.key());
    return new SecurityScheme.Ignored();
  }

  private static boolean isApiKeyHeader(DocumentNode scheme) {
    return scheme.string("name").filter(API_KEY_HEADER::equalsIgnoreCase).isPresent()
        && scheme.string("in").filter("header"::equals).isPresent();
  }
}
