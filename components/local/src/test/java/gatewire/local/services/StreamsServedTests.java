package gatewire.local.services;

import static gatewire.api.Services.firehose;
import static gatewire.api.Services.kinesis;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gatewire.api.DeliveryStreamReference;
import gatewire.api.Request;
import gatewire.api.StreamReference;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StreamsServedTests {

  private static final StreamReference CLICKS = new StreamReference("clicks");
  private static final DeliveryStreamReference ARCHIVE = new DeliveryStreamReference("archive");

  @RegisterExtension
  static final ServedServices STREAMS =
      ServedServices.serving(
              api ->
                  api.post("/clicks", kinesis(CLICKS).putRecord())
                      .post(
                          "/users/{user}/clicks",
                          kinesis(CLICKS).putRecord(Request.body("click"), Request.path("user")))
                      .post("/batch", kinesis(CLICKS).putRecords("$.records"))
                      .post("/archive", firehose(ARCHIVE).putRecord())
                      .post("/part", firehose(ARCHIVE).putRecord(Request.body("a"))))
          .binding(CLICKS, "arn:aws:kinesis:us-east-1:123456789012:stream/clicks-1")
          .binding(ARCHIVE, "arn:aws:firehose:us-east-1:123456789012:deliverystream/archive-1");

  @Test
  void putRecord_sends_the_body_with_the_requests_id_as_key() {
    STREAMS.responding(200, "{\"SequenceNumber\": \"49\", \"ShardId\": \"s\"}");
    String body = "{\"é\": \"'\\\" $x #end\"}";

    assertThat(STREAMS.send("POST", "/clicks", body)).isEqualTo("202 {\"sequenceNumber\":\"49\"}");

    assertThat(STREAMS.received().header("x-amz-target")).isEqualTo("Kinesis_20131202.PutRecord");
    JsonNode sent = STREAMS.received().json();
    assertThat(sent.path("StreamName").asText()).isEqualTo("clicks-1");
    assertThat(data(sent)).isEqualTo(body);
    assertThat(sent.path("PartitionKey").asText()).matches("[0-9a-f-]{36}");
  }

  @Test
  void putRecord_sends_a_part_of_the_body_with_another_key() {
    STREAMS.responding(200, "{\"SequenceNumber\": \"49\"}");

    STREAMS.send("POST", "/users/u%227/clicks", "{\"click\": {\"x\": 1}}");

    assertThat(data(STREAMS.received().json())).isEqualTo("{\"x\":1}");
    assertThat(STREAMS.received().json().path("PartitionKey").asText()).isEqualTo("u%227");
  }

  @Test
  void putRecords_sends_each_element_as_a_record() {
    STREAMS.responding(
        200, "{\"FailedRecordCount\": 0, \"Records\": [{\"SequenceNumber\": \"1\"}]}");

    assertThat(STREAMS.send("POST", "/batch", "{\"records\": [{\"a\": \"'\\\"\"}, \"text\", 3]}"))
        .isEqualTo("202 {\"records\":[{\"SequenceNumber\":\"1\"}]}");

    JsonNode records = STREAMS.received().json().path("Records");
    assertThat(records).hasSize(3);
    assertThat(data(records.path(0))).isEqualTo("{\"a\":\"'\\\"\"}");
    assertThat(data(records.path(1))).isEqualTo("\"text\"");
    assertThat(data(records.path(2))).isEqualTo("3");
    assertThat(records.path(2).path("PartitionKey").asText()).endsWith(".2");
  }

  @Test
  void putRecords_without_a_list_sends_no_record_and_failed_records_are_an_error() {
    STREAMS.responding(400, "{\"__type\": \"ValidationException\"}");
    assertThat(STREAMS.send("POST", "/batch", "{}")).isEqualTo("400 {\"message\":\"Bad request\"}");
    assertThat(STREAMS.received().json().path("Records")).isEmpty();

    STREAMS.responding(200, "{\"FailedRecordCount\": 1, \"Records\": []}");
    assertThat(STREAMS.send("POST", "/batch", "{\"records\": [1]}"))
        .isEqualTo("500 {\"message\":\"Internal server error\"}");
  }

  @Test
  void firehose_receives_the_body_as_a_record() {
    STREAMS.responding(200, "{\"RecordId\": \"r-1\"}");

    assertThat(STREAMS.send("POST", "/archive", "{\"a\": \"é\"}"))
        .isEqualTo("202 {\"recordId\":\"r-1\"}");

    assertThat(STREAMS.received().header("x-amz-target")).isEqualTo("Firehose_20150804.PutRecord");
    assertThat(STREAMS.received().header("content-type")).isEqualTo("application/x-amz-json-1.1");
    assertThat(STREAMS.received().json().path("DeliveryStreamName").asText())
        .isEqualTo("archive-1");
    assertThat(data(STREAMS.received().json().path("Record"))).isEqualTo("{\"a\": \"é\"}");

    STREAMS.send("POST", "/part", "{\"a\": [1]}");
    assertThat(data(STREAMS.received().json().path("Record"))).isEqualTo("[1]");
  }

  private static String data(JsonNode record) {
    return new String(
        Base64.getDecoder().decode(record.path("Data").asText()), StandardCharsets.UTF_8);
  }
}
