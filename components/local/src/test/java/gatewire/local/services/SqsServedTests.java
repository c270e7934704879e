package gatewire.local.services;

import static gatewire.api.Form.form;
import static gatewire.api.Services.sqs;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.QueueReference;
import gatewire.api.Request;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqsServedTests {

  private static final QueueReference ORDERS = new QueueReference("orders");

  @RegisterExtension
  static final ServedServices SQS =
      ServedServices.serving(
              api ->
                  api.post("/orders", sqs(ORDERS).sendMessage())
                      .post("/parts", sqs(ORDERS).sendMessage(Request.body("order")))
                      .post(
                          "/tenants/{tenant}",
                          sqs(ORDERS)
                              .sendMessage(
                                  Request.body(),
                                  form()
                                      .put("MessageGroupId", Request.path("tenant"))
                                      .put("MessageDeduplicationId", Request.body("id"))
                                      .put("Fixed", "a&b=c d"))))
          .binding(ORDERS, "arn:aws:sqs:eu-west-1:123456789012:orders.fifo");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"pet\": \"Rex\"}",
        "{\"pet\": \"a&Action=DeleteQueue&b=%20+ é漢 it's \\\" $input #end \\n\"}",
        "[1, 2]",
        "not JSON & more"
      })
  void sends_the_whole_body_as_one_field(String body) {
    SQS.responding(
        200, "{\"SendMessageResponse\":{\"SendMessageResult\":{\"MessageId\":\"m-1\"}}}");

    assertThat(SQS.send("POST", "/orders", body)).isEqualTo("202 {\"messageId\":\"m-1\"}");

    assertThat(SQS.received().method()).isEqualTo("POST");
    assertThat(SQS.received().uri()).isEqualTo("/123456789012/orders.fifo");
    assertThat(SQS.received().header("content-type"))
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(SQS.received().form())
        .isEqualTo(Map.of("Action", "SendMessage", "MessageBody", body));
  }

  @Test
  void sends_a_part_of_the_body_as_JSON() {
    SQS.responding(200, "{}");

    SQS.send("POST", "/parts", "{\"order\": {\"pet\": \"R&x\"}, \"more\": 1}");

    assertThat(SQS.received().form()).containsEntry("MessageBody", "{\"pet\":\"R&x\"}");
  }

  @Test
  void adds_further_parameters_of_which_a_value_cannot_add_a_field() {
    SQS.responding(200, "{}");

    SQS.send("POST", "/tenants/t%26x=1", "{\"id\": \"7&y=2\"}");

    assertThat(SQS.received().form())
        .isEqualTo(
            Map.of(
                "Action", "SendMessage",
                "MessageBody", "{\"id\": \"7&y=2\"}",
                // API Gateway does not decode path parameters.
                "MessageGroupId", "t%26x=1",
                "MessageDeduplicationId", "7&y=2",
                "Fixed", "a&b=c d"));
  }

  @ParameterizedTest
  @CsvSource({
    "400, InvalidMessageContents, '400 {\"message\":\"Bad request\"}'",
    "400, MissingParameter, '400 {\"message\":\"Bad request\"}'",
    "403, RequestThrottled, '429 {\"message\":\"Too many requests\"}'",
    "400, AWS.SimpleQueueService.NonExistentQueue, '500 {\"message\":\"Internal server error\"}'",
    "403, AccessDenied, '500 {\"message\":\"Internal server error\"}'",
    "503, ServiceUnavailable, '500 {\"message\":\"Internal server error\"}'"
  })
  void an_error_tells_clients_only_what_they_can_change(int status, String code, String expected) {
    SQS.responding(
        status, "{\"Error\": {\"Code\": \"%s\", \"Message\": \"secret\"}}".formatted(code));

    assertThat(SQS.send("POST", "/orders", "{}")).isEqualTo(expected);
  }

  @Test
  void an_error_without_JSON_becomes_500() {
    SQS.responding(500, "<html>");

    assertThat(SQS.send("POST", "/orders", "{}"))
        .isEqualTo("500 {\"message\":\"Internal server error\"}");
  }
}
