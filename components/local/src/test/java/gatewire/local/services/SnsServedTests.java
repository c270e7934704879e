package gatewire.local.services;

import static gatewire.api.Form.form;
import static gatewire.api.Services.sns;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.Request;
import gatewire.api.TopicReference;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnsServedTests {

  private static final TopicReference NEWS = new TopicReference("news");
  private static final String ARN = "arn:aws:sns:us-east-1:123456789012:news";

  @RegisterExtension
  static final ServedServices SNS =
      ServedServices.serving(
              api ->
                  api.post("/news", sns(NEWS).publish())
                      .post(
                          "/mail",
                          sns(NEWS)
                              .publish(
                                  Request.body("text"),
                                  form().put("Subject", Request.header("X-Subject")))))
          .binding(NEWS, ARN);

  @Test
  void publishes_the_whole_body_to_the_topic() {
    SNS.responding(200, "{\"PublishResponse\":{\"PublishResult\":{\"MessageId\":\"m-1\"}}}");
    String body = "{\"pet\": \"&TopicArn=other 'é' $x\"}";

    assertThat(SNS.send("POST", "/news", body)).isEqualTo("202 {\"messageId\":\"m-1\"}");

    assertThat(SNS.received().method()).isEqualTo("POST");
    assertThat(SNS.received().uri()).isEqualTo("//");
    assertThat(SNS.received().header("content-type"))
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(SNS.received().form())
        .isEqualTo(Map.of("Action", "Publish", "TopicArn", ARN, "Message", body));
  }

  @Test
  void publishes_a_part_of_the_body_with_further_parameters() {
    SNS.responding(200, "{}");

    SNS.send("POST", "/mail", "{\"text\": {\"a\": [1]}}");

    assertThat(SNS.received().form())
        .isEqualTo(
            Map.of("Action", "Publish", "TopicArn", ARN, "Message", "{\"a\":[1]}", "Subject", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "400, InvalidParameter, '400 {\"message\":\"Bad request\"}'",
    "429, Throttled, '429 {\"message\":\"Too many requests\"}'",
    "404, NotFound, '500 {\"message\":\"Internal server error\"}'"
  })
  void an_error_tells_clients_only_what_they_can_change(int status, String code, String expected) {
    SNS.responding(status, "{\"Error\": {\"Code\": \"%s\"}}".formatted(code));

    assertThat(SNS.send("POST", "/news", "{}")).isEqualTo(expected);
  }
}
