package gatewire.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PropertyDecoderTests {

  private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
  private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
  private static final String RESOURCE = "5cf8f73096256a8f31e491e813e4eb8e";
  private static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
  private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

  private final PropertyDecoder decoder = new PropertyDecoder();

  @Test
  void converts_whole_numbers_and_keeps_the_others() {
    assertThat(decoder.decode(Map.of("a", 5.0, "b", 2.5, "c", 6e9, "d", 7)))
        .containsExactly(entry("a", 5), entry("b", 2.5), entry("c", 6_000_000_000L), entry("d", 7));
  }

  @Test
  void unwraps_secrets_and_remembers_their_paths() {
    Map<String, Object> secret = Map.of(SIGNATURE, SECRET, "value", Map.of("a", 1));
    Map<String, Object> exported = Map.of(SIGNATURE, SECRET, "plaintext", "{\"a\":[1,\"x\"]}");
    Map<String, Object> encrypted = Map.of(SIGNATURE, SECRET, "ciphertext", "v1:abc");

    assertThat(decoder.decode(Map.of("s", List.of(secret), "t", exported, "u", encrypted)))
        .containsExactly(
            entry("s", List.of(Map.of("a", 1))),
            entry("t", Map.of("a", List.of(1, "x"))),
            entry("u", EncryptedSecret.VALUE));
    assertThat(decoder.secrets()).containsExactlyInAnyOrder("s[0]", "t", "u");
  }

  @Test
  void does_not_quote_an_invalid_secret() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () -> decoder.decode(Map.of("t", Map.of(SIGNATURE, SECRET, "plaintext", "hush"))))
        .withMessage("the secret 't' is not valid JSON");
  }

  @Test
  void reads_outputs_and_references_as_their_values() {
    assertThat(
            decoder.decode(
                Map.of(
                    "known", Map.of(SIGNATURE, OUTPUT, "value", "a"),
                    "unknown", Map.of(SIGNATURE, OUTPUT),
                    "byId", Map.of(SIGNATURE, RESOURCE, "urn", "urn:x", "id", "x-id"),
                    "byUrn", Map.of(SIGNATURE, RESOURCE, "urn", "urn:x", "id", ""),
                    "gap", UNKNOWN)))
        .containsOnly(
            entry("known", "a"),
            entry("unknown", Unknown.VALUE),
            entry("byId", "x-id"),
            entry("byUrn", "urn:x"),
            entry("gap", Unknown.VALUE));
  }

  @Test
  void omits_bookkeeping_of_providers() {
    assertThat(decoder.decode(Map.of("__defaults", List.of("name"), "__mine", "kept")))
        .containsExactly(entry("__mine", "kept"));
  }

  @Test
  void rejects_an_unsupported_kind_of_value() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> decoder.decode(Map.of("a", Map.of(SIGNATURE, "other"))))
        .withMessage("property 'a' has a kind of value that this version does not support: other");
  }
}
