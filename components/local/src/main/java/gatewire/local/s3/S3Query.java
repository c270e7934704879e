package gatewire.local.s3;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A request's decoded query; only the first value of a repeated parameter is used. */
record S3Query(Map<String, String> parameters) {

  /** Parameters that select an operation that this store does not support. */
  private static final Set<String> UNSUPPORTED_OPERATIONS =
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

  /** Returns a parameter; empty if it is absent or has no value. */
  Optional<String> nonEmpty(String name) {
    return get(name).filter(value -> !value.isEmpty());
  }

  /**
   * Rejects an operation that this store does not support. Otherwise the store would run another
   * operation than the one requested.
   *
   * @throws S3Exception NotImplemented
   */
  void requireSupportedOperation() {
    parameters.keySet().stream()
        .filter(UNSUPPORTED_OPERATIONS::contains)
        .findFirst()
        .ifPresent(
            name -> {
              throw S3ErrorCode.NOT_IMPLEMENTED
                  .exception(
                      "The embedded S3 does not support '?%s': call another S3 with --endpoint-url"
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
