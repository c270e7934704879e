package gatewire.local.services;

import static gatewire.api.Json.json;
import static gatewire.api.Response.respond;
import static gatewire.api.Services.dynamoDb;
import static gatewire.local.services.ServiceStandIn.parse;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.Attribute;
import gatewire.api.IntegrationResult;
import gatewire.api.Json;
import gatewire.api.Request;
import gatewire.api.TableReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DynamoDbServedTests {

  private static final TableReference ORDERS = new TableReference("orders");
  private static final Json KEY = json().put("id", Attribute.string(Request.path("id")));

  @RegisterExtension
  static final ServedServices TABLE =
      ServedServices.serving(
              api ->
                  api.get("/orders/{id}", dynamoDb(ORDERS).getItem(KEY))
                      .get(
                          "/totals/{id}",
                          dynamoDb(ORDERS)
                              .getItem(
                                  KEY,
                                  respond(200)
                                      .json(
                                          json()
                                              .put(
                                                  "total",
                                                  IntegrationResult.body("Item.total.N")))))
                      .put(
                          "/orders/{id}",
                          dynamoDb(ORDERS)
                              .putItem(
                                  KEY.put("name", Attribute.string(Request.body("name")))
                                      .put("total", Attribute.number(Request.body("total")))
                                      .put("paid", Attribute.bool(false))
                                      .put("source", Attribute.json(Request.body())),
                                  json().put("ConditionExpression", "attribute_not_exists(id)")))
                      .delete("/orders/{id}", dynamoDb(ORDERS).deleteItem(KEY))
                      .get(
                          "/customers/{id}/orders",
                          dynamoDb(ORDERS)
                              .query(
                                  json()
                                      .put("KeyConditionExpression", "customer = :c")
                                      .put("Limit", 10)
                                      .put(
                                          "ExpressionAttributeValues",
                                          json().put(":c", Attribute.string(Request.path("id")))))))
          .binding(ORDERS, "arn:aws:dynamodb:us-east-1:123456789012:table/orders-4f2");

  @Test
  void getItem_sends_table_and_key_and_returns_the_item() {
    TABLE.responding(200, "{\"Item\": {\"id\": {\"S\": \"7\"}, \"total\": {\"N\": \"12\"}}}");

    assertThat(TABLE.send("GET", "/orders/7", ""))
        .isEqualTo("200 {\"id\":{\"S\":\"7\"},\"total\":{\"N\":\"12\"}}");

    assertThat(TABLE.received().method()).isEqualTo("POST");
    assertThat(TABLE.received().header("x-amz-target")).isEqualTo("DynamoDB_20120810.GetItem");
    assertThat(TABLE.received().json())
        .isEqualTo(parse("{\"TableName\": \"orders-4f2\", \"Key\": {\"id\": {\"S\": \"7\"}}}"));
    assertThat(TABLE.send("GET", "/totals/7", "")).isEqualTo("200 {\"total\":\"12\"}");
  }

  @Test
  void a_missing_item_is_404() {
    TABLE.responding(200, "{}");

    assertThat(TABLE.send("GET", "/orders/7", "")).isEqualTo("404 {\"message\":\"Not found\"}");
    assertThat(TABLE.send("GET", "/totals/7", "")).isEqualTo("404 {\"message\":\"Not found\"}");
    assertThat(TABLE.send("DELETE", "/orders/7", "")).isEqualTo("404 {\"message\":\"Not found\"}");
  }

  @Test
  void deleteItem_returns_204_for_an_item_that_existed() {
    TABLE.responding(200, "{\"Attributes\": {\"id\": {\"S\": \"7\"}}}");

    assertThat(TABLE.send("DELETE", "/orders/7", "")).isEqualTo("204");

    assertThat(TABLE.received().json())
        .isEqualTo(
            parse(
                "{\"TableName\": \"orders-4f2\", \"Key\": {\"id\": {\"S\": \"7\"}}, \"ReturnValues\": \"ALL_OLD\"}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"name\": \"Rex\", \"total\": 12.5} | Rex | 12.5",
        "{\"name\": \"a\\\"}, \\\"x\\\": {\\\"S\\\": \\\"'$#\\\\ é\", \"total\": \"1\"} | a\"}, \"x\": {\"S\": \"'$#\\ é | 1",
        "{\"total\": true} | `` | true"
      })
  void putItem_sends_values_that_stay_in_their_attribute(String body, String name, String total) {
    TABLE.responding(200, "{}");

    assertThat(TABLE.send("PUT", "/orders/7", body)).isEqualTo("204");

    var item = TABLE.received().json().path("Item");
    assertThat(item.path("id")).isEqualTo(parse("{\"S\": \"7\"}"));
    assertThat(item.path("name").path("S").asText()).isEqualTo(name);
    assertThat(item.path("total").path("N").asText()).isEqualTo(total);
    assertThat(item.path("paid")).isEqualTo(parse("{\"BOOL\": false}"));
    assertThat(item.path("source").path("S").asText()).isEqualTo(body);
    assertThat(item).hasSize(5);
    assertThat(TABLE.received().json().path("ConditionExpression").asText())
        .isEqualTo("attribute_not_exists(id)");
  }

  @Test
  void query_returns_the_items() {
    TABLE.responding(200, "{\"Items\": [{\"id\": {\"S\": \"7\"}}], \"Count\": 1}");

    assertThat(TABLE.send("GET", "/customers/c%22/orders", ""))
        .isEqualTo("200 [{\"id\":{\"S\":\"7\"}}]");

    assertThat(TABLE.received().header("x-amz-target")).isEqualTo("DynamoDB_20120810.Query");
    assertThat(TABLE.received().json())
        .isEqualTo(
            parse(
                "{\"TableName\": \"orders-4f2\", \"KeyConditionExpression\": \"customer = :c\", \"Limit\": 10,"
                    + " \"ExpressionAttributeValues\": {\":c\": {\"S\": \"c%22\"}}}"));
  }

  @ParameterizedTest
  @CsvSource({
    "ConditionalCheckFailedException, '409 {\"message\":\"The item does not allow this change\"}'",
    "ValidationException, '400 {\"message\":\"Bad request\"}'",
    "ProvisionedThroughputExceededException, '429 {\"message\":\"Too many requests\"}'",
    "ResourceNotFoundException, '500 {\"message\":\"Internal server error\"}'"
  })
  void an_error_tells_clients_only_what_they_can_change(String type, String expected) {
    TABLE.responding(
        400,
        "{\"__type\": \"com.amazonaws.dynamodb.v20120810#%s\", \"message\": \"secret\"}"
            .formatted(type));
    assertThat(TABLE.send("PUT", "/orders/7", "{}")).isEqualTo(expected);

    TABLE.responding(400, "{\"__type\": \"%s\"}".formatted(type));
    assertThat(TABLE.send("PUT", "/orders/7", "{}")).isEqualTo(expected);
  }
}
