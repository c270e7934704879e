package gatewire.local.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.http.HttpHeaders;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares signatures with those of AWS's test suite for Signature Version 4. */
class RequestSignerTests {

  private static final AwsCredentials EXAMPLE =
      new AwsCredentials(
          "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", Optional.empty());
  private static final Instant THEN = Instant.parse("2015-08-30T12:36:00Z");

  private static HttpHeaders sign(String method, String target, String service) {
    HttpUrl url = HttpUrl.parse("https://example.amazonaws.com" + target);
    return new RequestSigner(EXAMPLE)
        .sign(
            new OutboundRequest(method, url, HttpHeaders.NONE, new byte[0], false),
            service,
            "us-east-1",
            THEN);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /, 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
    "GET, /?Param2=value2&Param1=value1, b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
    "POST, /, 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"
  })
  void a_signature_is_the_one_that_AWS_publishes(String method, String target, String signature) {
    assertThat(sign(method, target, "service").last("Authorization"))
        .contains(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
                + " SignedHeaders=host;x-amz-date, Signature="
                + signature);
  }

  @Test
  void S3_receives_the_hash_of_the_body() {
    HttpHeaders headers = sign("GET", "/bucket/a%20b", "s3");

    assertThat(headers.last("X-Amz-Content-Sha256"))
        .contains("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(headers.last("Authorization").orElseThrow())
        .contains("/us-east-1/s3/aws4_request", "host;x-amz-content-sha256;x-amz-date");
  }

  @Test
  void a_path_is_encoded_once_for_S3_and_twice_for_other_services() {
    assertThat(CanonicalTarget.of("/b/a%20b+c", "s3").path()).isEqualTo("/b/a%20b%2Bc");
    assertThat(CanonicalTarget.of("/b/a%20b", "lambda").path()).isEqualTo("/b/a%2520b");
    assertThat(CanonicalTarget.of("/?b=2&a=x+y&c", "s3").query()).isEqualTo("a=x%20y&b=2&c=");
  }

  @Test
  void credentials_come_from_the_environment_or_are_placeholders() {
    assertThat(AwsCredentials.of(Map.of())).isEqualTo(AwsCredentials.PLACEHOLDER);
    assertThat(
            AwsCredentials.of(
                Map.of(
                    "AWS_ACCESS_KEY_ID", "a",
                    "AWS_SECRET_ACCESS_KEY", "b",
                    "AWS_SESSION_TOKEN", "c")))
        .isEqualTo(new AwsCredentials("a", "b", Optional.of("c")))
        .hasToString("AwsCredentials[a]");
  }

  @Test
  void the_variable_of_a_service_overrides_the_general_one_and_the_option_overrides_both() {
    Map<String, String> environment =
        Map.of("AWS_ENDPOINT_URL", "http://all", "AWS_ENDPOINT_URL_S3", "http://s3/");

    EndpointUrls urls = EndpointUrls.of(Optional.empty(), environment);
    assertThat(urls.of("s3")).contains("http://s3");
    assertThat(urls.of("lambda")).contains("http://all");
    assertThat(EndpointUrls.of(Optional.of("http://named"), environment).of("s3"))
        .contains("http://named");
    assertThat(EndpointUrls.NONE.of("s3")).isEmpty();
  }
}
