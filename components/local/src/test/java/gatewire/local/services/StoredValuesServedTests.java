package gatewire.local.services;

import static gatewire.api.Services.bedrock;
import static gatewire.api.Services.secretsManager;
import static gatewire.api.Services.ssm;
import static gatewire.local.services.ServiceStandIn.parse;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.ParameterReference;
import gatewire.api.SecretReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoredValuesServedTests {

  private static final ParameterReference BANNER = new ParameterReference("banner");
  private static final SecretReference KEY = new SecretReference("partner-key");
  private static final String PARAMETER_ARN = "arn:aws:ssm:us-east-1:123456789012:parameter/shop/b";
  private static final String SECRET_ARN =
      "arn:aws:secretsmanager:us-east-1:123456789012:secret:key-AbCdEf";

  @RegisterExtension
  static final ServedServices SERVICES =
      ServedServices.serving(
              api ->
                  api.get("/banner", ssm(BANNER).getParameter())
                      .get("/key", secretsManager(KEY).getSecretValue())
                      .post("/chat", bedrock("amazon.titan-text-lite-v1").invoke()))
          .binding(BANNER, PARAMETER_ARN)
          .binding(KEY, SECRET_ARN);

  @Test
  void reads_a_parameter_by_its_ARN() {
    SERVICES.responding(200, "{\"Parameter\": {\"Name\": \"b\", \"Value\": \"it's \\\"new\\\"\"}}");

    assertThat(SERVICES.send("GET", "/banner", ""))
        .isEqualTo("200 {\"value\":\"it's \\\"new\\\"\"}");

    assertThat(SERVICES.received().method()).isEqualTo("POST");
    assertThat(SERVICES.received().header("x-amz-target")).isEqualTo("AmazonSSM.GetParameter");
    assertThat(SERVICES.received().header("content-type")).isEqualTo("application/x-amz-json-1.1");
    assertThat(SERVICES.received().json())
        .isEqualTo(parse("{\"Name\": \"" + PARAMETER_ARN + "\", \"WithDecryption\": true}"));
  }

  @Test
  void reads_a_secret_by_its_ARN() {
    SERVICES.responding(200, "{\"SecretString\": \"{\\\"k\\\": 1}\"}");

    assertThat(SERVICES.send("GET", "/key", "")).isEqualTo("200 {\"value\":\"{\\\"k\\\": 1}\"}");

    assertThat(SERVICES.received().header("x-amz-target"))
        .isEqualTo("secretsmanager.GetSecretValue");
    assertThat(SERVICES.received().json())
        .isEqualTo(parse("{\"SecretId\": \"" + SECRET_ARN + "\"}"));
  }

  @Test
  void a_missing_value_is_the_programs_error() {
    SERVICES.responding(400, "{\"__type\": \"ParameterNotFound\"}");

    assertThat(SERVICES.send("GET", "/banner", ""))
        .isEqualTo("500 {\"message\":\"Internal server error\"}");
    assertThat(SERVICES.send("GET", "/key", ""))
        .isEqualTo("500 {\"message\":\"Internal server error\"}");
  }

  @Test
  void invokes_a_model_with_the_body() {
    SERVICES.responding(200, "{\"results\": []}");

    assertThat(SERVICES.send("POST", "/chat", "{\"inputText\": \"Hi $x\"}"))
        .isEqualTo("200 {\"results\": []}");

    assertThat(SERVICES.received().uri()).isEqualTo("/model/amazon.titan-text-lite-v1/invoke");
    assertThat(SERVICES.received().header("content-type")).isEqualTo("application/json");
    assertThat(SERVICES.received().body()).isEqualTo("{\"inputText\": \"Hi $x\"}");

    SERVICES.responding(429, "{\"message\": \"Too many tokens\"}");
    assertThat(SERVICES.send("POST", "/chat", "{}"))
        .isEqualTo("429 {\"message\":\"Too many requests\"}");
  }
}
