package gatewire.local.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeySetFileTests {

  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(2047).setBit(0);

  @TempDir Path folder;

  private Path file(String... keys) throws IOException {
    return Files.writeString(
        folder.resolve("jwks.json"), "{\"keys\":[" + String.join(",", keys) + "]}");
  }

  private static String key(String id, BigInteger modulus, String more) {
    return "{\"kid\":\"%s\",\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"%s\"%s}"
        .formatted(
            id,
            Base64.getUrlEncoder().withoutPadding().encodeToString(modulus.toByteArray()),
            more);
  }

  @Test
  void reads_the_keys_for_signatures() throws IOException {
    Path file =
        file(
            key("a", MODULUS, ",\"alg\":\"RS256\",\"use\":\"sig\""),
            key("b", MODULUS, ""),
            key("c", MODULUS, ",\"use\":\"enc\""),
            key("d", MODULUS, ",\"alg\":\"RS512\""),
            "{\"kid\":\"e\",\"kty\":\"EC\"}");

    assertThat(KeySetFile.read(file).keys()).containsOnlyKeys("a", "b");
    assertThat(KeySetFile.read(file).find("a").orElseThrow().getModulus()).isEqualTo(MODULUS);
  }

  @Test
  void rejects_files_without_a_usable_key() throws IOException {
    Path file = file("{\"kid\":\"e\",\"kty\":\"EC\"}");
    assertThatThrownBy(() -> KeySetFile.read(file))
        .isInstanceOf(SourceException.class)
        .hasMessage(
            file
                + " does not contain an RSA key for RS256 with a 'kid'; download the user pool's .well-known/jwks.json");
  }

  @Test
  void rejects_keys_that_are_short_doubled_or_invalid() throws IOException {
    Path file = file(key("a", BigInteger.ONE.shiftLeft(1023).setBit(0), ""));
    assertThatThrownBy(() -> KeySetFile.read(file))
        .hasMessage(file + ": the key 'a' has fewer than 2048 bits");

    file(key("a", MODULUS, ""), key("a", MODULUS, ""));
    assertThatThrownBy(() -> KeySetFile.read(file))
        .hasMessage(file + " contains the key 'a' twice");

    file("{\"kid\":\"a\",\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"%\"}");
    assertThatThrownBy(() -> KeySetFile.read(file))
        .hasMessageStartingWith(file + ": the key 'a' is invalid: ");
  }
}
