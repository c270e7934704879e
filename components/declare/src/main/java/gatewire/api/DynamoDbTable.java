package gatewire.api;

import static gatewire.api.IntegrationResult.body;
import static gatewire.api.Response.respond;
import static gatewire.api.TemplateCondition.when;

import gatewire.model.Reference;
import gatewire.model.Text;

/**
 * A table of Amazon DynamoDB as a backend. {@link Attribute} makes the values of keys and items.
 *
 * <p>A condition that does not hold becomes 409, a request that DynamoDB rejects 400, and a request
 * that it limits 429.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB.html">Actions</a>
 */
public final class DynamoDbTable {

  private static final String CLIENT =
      "ValidationException|SerializationException|ItemCollectionSizeLimitExceededException";
  private static final String CONDITION = "(.*#)?ConditionalCheckFailedException";

  private final TableReference table;

  DynamoDbTable(TableReference table) {
    this.table = table;
  }

  /** Reads an item; see {@link #getItem(Json, Response)}. The body is the item of DynamoDB. */
  public ServiceBackend getItem(Json key) {
    return getItem(key, respond(200).template("application/json", "$input.json('$.Item')"));
  }

  /**
   * Reads an item. A missing item becomes 404.
   *
   * @param key the key's attributes: {@code json().put("id", Attribute.string(Request.path("id")))}
   * @param found the response if the item exists, which can read it: {@code
   *     IntegrationResult.body("Item.total.N")}
   */
  public ServiceBackend getItem(Json key, Response found) {
    return action("GetItem", orNotFound(found, "Item"), Json.json().put("Key", key));
  }

  /** Creates or replaces an item; see {@link #putItem(Json, Json)}. */
  public ServiceBackend putItem(Json item) {
    return putItem(item, Json.json());
  }

  /**
   * Creates or replaces an item. The client receives 204.
   *
   * @param item the item's attributes, with the key
   * @param parameters further parameters of the action, for example {@code
   *     json().put("ConditionExpression", "attribute_not_exists(id)")}
   */
  public ServiceBackend putItem(Json item, Json parameters) {
    return action("PutItem", noContent(), Json.json().put("Item", item).with(parameters));
  }

  /** Deletes an item. The client receives 204, and 404 if the item does not exist. */
  public ServiceBackend deleteItem(Json key) {
    return action(
        "DeleteItem",
        orNotFound(noContent(), "Attributes"),
        // DynamoDB deletes a missing item without an error; only the old item shows the difference.
        Json.json().put("Key", key).put("ReturnValues", "ALL_OLD"));
  }

  /** Reads several items; see {@link #query(Json, Response)}. The body is the list of items. */
  public ServiceBackend query(Json parameters) {
    return query(parameters, respond(200).template("application/json", "$input.json('$.Items')"));
  }

  /**
   * Reads several items with the same partition key.
   *
   * @param parameters the parameters of the action, except the table: {@code
   *     KeyConditionExpression}, {@code ExpressionAttributeValues}
   * @param found the response, which can read the items: {@code IntegrationResult.body("Items")}
   */
  public ServiceBackend query(Json parameters, Response found) {
    return action("Query", found, parameters);
  }

  /**
   * Reads several items from an index of the table; see {@link #query(Json, Response)}.
   *
   * @param index the name of the index
   */
  public ServiceBackend queryIndex(String index, Json parameters, Response found) {
    Text ofIndex = Text.join(table.arn(), Text.of("/index/" + index));
    return call("Query", found, Json.json().put("IndexName", index).with(parameters))
        .needs("dynamodb:Query", ofIndex);
  }

  private ServiceBackend action(String action, Response success, Json parameters) {
    return call(action, success, parameters).needs("dynamodb:" + action, table.arn());
  }

  private ServiceBackend call(String action, Response success, Json parameters) {
    Reference name = table.resourceName();
    return new ServiceBackend("dynamodb", Text.of("action/" + action), success, errors())
        .requestTemplate(Json.json().put("TableName", name).with(parameters));
  }

  private static Response errors() {
    return ServiceErrors.ofJson(CLIENT)
        .when(
            when(body("__type")).matches(CONDITION),
            respond(409).message("The item does not allow this change"));
  }

  private static Response orNotFound(Response found, String member) {
    return found.when(when(body(member)).isPresent().not(), respond(404).message("Not found"));
  }

  private static Response noContent() {
    return respond(204).template("application/json", "");
  }
}
