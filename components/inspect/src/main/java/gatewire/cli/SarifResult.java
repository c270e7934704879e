package gatewire.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.check.rule.Finding;
import gatewire.stack.cloudformation.SourceLocation;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Formats a finding as a result of a SARIF log. */
final class SarifResult {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Code scanning rejects a result without a file; that of a program is its project's. */
  private static final SourceLocation PROGRAM = SourceLocation.of(Path.of("Pulumi.yaml"));

  private SarifResult() {}

  /**
   * Returns the result.
   *
   * @param rules the ids of the log's rules
   */
  static ObjectNode of(String api, LocatedFinding located, List<String> rules) {
    Finding finding = located.finding();
    ObjectNode result =
        JSON.createObjectNode()
            .put("ruleId", finding.rule())
            .put("ruleIndex", rules.indexOf(finding.rule()))
            .put("level", ReportSarif.level(finding.severity()));
    result.putObject("message").put("text", finding.toString());
    ObjectNode location = result.putArray("locations").addObject();
    physical(location.putObject("physicalLocation"), located.location().orElse(PROGRAM));
    location
        .putArray("logicalLocations")
        .addObject()
        .put("fullyQualifiedName", api + ": " + located.route().orElse(finding.place()));
    result.putObject("partialFingerprints").put("gatewire/v1", fingerprint(api, finding));
    located
        .suppression()
        .ifPresent(
            reason ->
                result
                    .putArray("suppressions")
                    .addObject()
                    .put("kind", "inSource")
                    .put("justification", reason));
    return result;
  }

  private static void physical(ObjectNode physical, SourceLocation at) {
    physical.putObject("artifactLocation").put("uri", uri(at.file()));
    at.line()
        .ifPresent(
            line -> {
              ObjectNode region = physical.putObject("region").put("startLine", line);
              at.column().ifPresent(column -> region.put("startColumn", column));
            });
  }

  /** Returns a relative reference for a file below the caller's folder, else an absolute URI. */
  private static String uri(Path file) {
    String path = RelativePath.of(file);
    boolean isAbsolute = Path.of(path).isAbsolute();
    try {
      return isAbsolute
          ? file.toAbsolutePath().normalize().toUri().toString()
          // The leading slash keeps a colon in the first part from looking like a scheme.
          : new URI(null, null, "/" + path, null).toASCIIString().substring(1).replace(":", "%3A");
    } catch (URISyntaxException e) {
      throw new IllegalStateException("every path can be written as a URI", e);
    }
  }

  /**
   * Returns a hash that stays the same while the finding moves in its file, so that code scanning
   * recognizes the finding.
   */
  private static String fingerprint(String api, Finding finding) {
    String identity = String.join("\0", finding.rule(), api, finding.place(), finding.problem());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
