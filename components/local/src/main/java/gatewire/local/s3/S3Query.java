package gatewire.local.s3;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A request's query, decoded; of a repeated parameter the first counts. */
record S3Query(Map<String, String> parameters) {

  /** Parameters that make a request another operation, one that this store has no answer to. */
  private static final Set<String> OTHER_OPERATIONS =
      Set.of(
          "accelerate",
          "acl",
          "analytics",
          "attributes",
          "cors",
          "delete",
          "encryption",
          "intelligent-tiering",
          "inventory",
          "legal-hold",
          "lifecycle",
          "location",
          "logging",
          "metrics",
          "notification",
          "object-lock",
          "ownershipControls",
          "partNumber",
          "policy",
          "policyStatus",
          "publicAccessBlock",
          "replication",
          "requestPayment",
          "restore",
          "retention",
          "select",
          "tagging",
          "torrent",
          "uploadId",
          "uploads",
          "versioning",
          "versions",
          "website");

  static S3Query parse(String rawQuery) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : rawQuery.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = PercentEncoding.decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : PercentEncoding.decode(pair.substring(equals + 1));
      parameters.putIfAbsent(name, value);
    }
    return new S3Query(parameters);
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** The parameter, or empty when it is absent or without a value. */
  Optional<String> text(String name) {
    return get(name).filter(value -> !value.isEmpty());
  }

  /**
   * Refuse what this store does not do, rather than answer another question than was asked.
   *
   * @throws S3Exception NotImplemented
   */
  void requireKnownOperation() {
    parameters.keySet().stream()
        .filter(OTHER_OPERATIONS::contains)
        .findFirst()
        .ifPresent(
            name -> {
              throw S3ErrorCode.NOT_IMPLEMENTED
                  .exception(
                      "The embedded S3 does not answer '?%s': put a real S3 behind --endpoint-url"
                          .formatted(name))
                  .with("Parameter", name);
            });
    get("versionId")
        .filter(version -> !version.equals("null"))
        .ifPresent(
            version -> {
              throw S3ErrorCode.INVALID_ARGUMENT
                  .exception("Invalid version id specified")
                  .with("ArgumentName", "versionId")
                  .with("ArgumentValue", version);
            });
  }
}
