package petstore;

import com.pulumi.Config;
import gatewire.model.Stage;
import gatewire.model.Throttling;
import gatewire.pulumi.ConfigReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may differ between environments; {@code Pulumi.yaml} describes each key, and {@code
 * Pulumi.<stack>.yaml} sets it.
 *
 * @param stage the stage that serves the API
 * @param allowedOrigins the origins whose pages may call the API, at least one
 * @param keepPhotos whether the bucket and what is in it stay when the stack is destroyed
 * @param protect whether Pulumi refuses to delete the bucket at all
 * @param logRetentionDays how long the functions' logs are kept
 */
record PetStoreConfig(
    Stage stage,
    List<String> allowedOrigins,
    boolean keepPhotos,
    boolean protect,
    int logRetentionDays,
    Map<String, String> tags) {

  /**
   * Read the stack's configuration.
   *
   * @throws com.pulumi.exceptions.RunException with everything that is wrong with it, key by key
   */
  static PetStoreConfig from(Config config) {
    ConfigReader reader = new ConfigReader(config);
    Stage stage =
        new Stage(
            reader.text(
                "stage", "[A-Za-z0-9_-]{1,128}", "letters, digits, - and _, at most 128 of them"),
            Map.of(),
            Optional.of(
                new Throttling(
                    reader.integer("throttleRate", 1, 10_000),
                    reader.integer("throttleBurst", 1, 5_000))));
    PetStoreConfig read =
        new PetStoreConfig(
            stage,
            reader.list("allowedOrigins"),
            reader.flag("keepPhotos"),
            reader.flag("protectPhotos"),
            reader.oneOf("logRetentionDays", 1, 3, 5, 7, 14, 30, 60, 90, 180, 365),
            reader.texts("tags"));
    reader.requireNoProblems();
    return read;
  }
}
