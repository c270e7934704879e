package petstore;

import com.pulumi.Config;
import gatewire.api.Cors;
import gatewire.model.AccessLog;
import gatewire.model.Stage;
import gatewire.pulumi.ConfigReader;
import java.util.List;
import java.util.Map;

/**
 * The settings that may differ between environments. {@code Pulumi.yaml} describes each key, and
 * {@code Pulumi.<stack>.yaml} sets it.
 *
 * @param stage the stage that serves the API
 * @param allowedOrigins the origins whose pages may call the API, at least one
 * @param signedWrites whether storing and deleting photos requires a signature with AWS credentials
 * @param keepPhotos whether the bucket and its photos stay when the stack is destroyed
 * @param protect whether Pulumi rejects every deletion of the bucket
 * @param logRequests whether the stage writes a log line for each request; the stack then creates
 *     the account's role for logs
 * @param logRetentionDays how long logs are kept
 */
record PetStoreConfig(
    Stage stage,
    List<String> allowedOrigins,
    boolean signedWrites,
    boolean keepPhotos,
    boolean protect,
    boolean logRequests,
    int logRetentionDays,
    Map<String, String> tags) {

  /**
   * Reads the stack's configuration.
   *
   * @throws com.pulumi.exceptions.RunException if the configuration is invalid; the message
   *     contains the problem of each key
   */
  static PetStoreConfig from(Config config) {
    ConfigReader reader = new ConfigReader(config);
    Stage.Builder stage =
        Stage.builder(
                reader.text(
                    "stage",
                    "[A-Za-z0-9_-]{1,128}",
                    "letters, digits, - and _, at most 128 of them"))
            .throttling(
                reader.integer("throttleRate", 1, 10_000),
                reader.integer("throttleBurst", 1, 5_000));
    List<String> allowedOrigins = reader.list("allowedOrigins");
    boolean signedWrites = reader.flag("signedWrites");
    boolean keepPhotos = reader.flag("keepPhotos");
    boolean protect = reader.flag("protectPhotos");
    boolean logRequests = reader.flag("logRequests");
    int logRetentionDays = reader.oneOf("logRetentionDays", 1, 3, 5, 7, 14, 30, 60, 90, 180, 365);
    if (logRequests) {
      stage.accessLog(AccessLog.json(logRetentionDays)).accountWritesLogs();
    }
    PetStoreConfig read =
        new PetStoreConfig(
            stage.build(),
            allowedOrigins,
            signedWrites,
            keepPhotos,
            protect,
            logRequests,
            logRetentionDays,
            reader.texts("tags"));
    reader.requireNoProblems();
    return read;
  }

  /** Returns the CORS settings of the API, which the bucket of the photos shares. */
  Cors cors() {
    return Cors.allowOrigins(allowedOrigins);
  }
}
