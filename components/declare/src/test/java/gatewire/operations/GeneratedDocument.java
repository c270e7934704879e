package gatewire.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A document that is generated from a seed, in one of the common versions of OpenAPI. It contains
 * features that only documents have: ranges and defaults, wildcards, references, examples, and
 * names and schemas that API Gateway does not accept unchanged.
 */
final class GeneratedDocument {

  private static final List<String> STATUSES =
      List.of("200", "201", "404", "503", "2XX", "4XX", "5xx", "default");
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json; charset=utf-8",
          "application/problem+json",
          "*/*",
          "image/*",
          "text/plain",
          "application/xml",
          "multipart/form-data");
  private static final List<String> IDS =
      List.of("get-it", "GetThat", "do", "notify", "a.b.c", "1st", "größe");
  private static final List<String> SCHEMAS =
      List.of(
          "{'$ref':'#/components/schemas/the_pet'}",
          "{'type':'string','nullable':true}",
          "{'type':['string','null'],'maxLength':3}",
          "{'type':'object','properties':{'a':{'const':1},'b':{'type':'number','exclusiveMinimum':0}}}",
          "{'oneOf':[{'$ref':'#/components/schemas/the_pet'},{'type':'null'}],'discriminator':{'propertyName':'kind'}}",
          "{'type':'object','additionalProperties':{'type':'integer'},'if':{}}",
          "{'type':'array','items':{'type':'string','enum':['$x','#y']},'example':['$a','#set']}");

  private final Random random;
  private final JsonNodeFactory nodes = JsonNodeFactory.instance;

  private GeneratedDocument(long seed) {
    this.random = new Random(seed);
  }

  static String of(long seed) {
    return new GeneratedDocument(seed).document().toString().replace('\'', '"');
  }

  private String document() {
    ObjectNode paths = nodes.objectNode();
    List<String> ids = shuffled(IDS);
    for (String path : List.of("/", "/pets", "/pets/{pet-id}")) {
      if (random.nextInt(3) > 0) {
        paths.putObject(path).set(one(List.of("get", "post", "put")), operation(ids));
      }
    }
    return "{'openapi':'%s','info':{'title':'generated','version':'1'},'paths':%s,'components':{'schemas':{'the_pet':%s},'responses':{'no':{'description':'no','content':{'application/json':{'example':{'no':1}}}}}}}"
        .formatted(
            one(List.of("3.0.3", "3.1.0")),
            paths.toString().replace("\"<", "").replace(">\"", ""),
            "{'type':'object','properties':{'name':{'type':'string','example':'Rex'},'friend':{'$ref':'#/components/schemas/the_pet'}}}");
  }

  private ObjectNode operation(List<String> ids) {
    ObjectNode operation = nodes.objectNode();
    if (random.nextBoolean()) {
      operation.put("operationId", ids.remove(0));
    }
    ArrayNode parameters = operation.putArray("parameters");
    for (String in : some(List.of("query", "header", "cookie"))) {
      parameters
          .addObject()
          .put("name", in + one(List.of("Page", "[size]", "-Trace")))
          .put("in", in)
          .put("required", random.nextBoolean());
    }
    if (random.nextBoolean()) {
      operation.putObject("requestBody").set("content", content());
    }
    ObjectNode responses = operation.putObject("responses");
    List<String> statuses = some(STATUSES);
    for (String status : statuses.isEmpty() ? List.of("default") : statuses) {
      if (random.nextInt(4) == 0) {
        responses.putObject(status).put("$ref", "#/components/responses/no");
      } else {
        ObjectNode response = responses.putObject(status).put("description", "one");
        response.set("content", content());
        some(List.of("ETag", "X-Count"))
            .forEach(
                name ->
                    response
                        .withObject("/headers")
                        .putObject(name)
                        .putObject("schema")
                        .put("type", "string"));
      }
    }
    return operation;
  }

  private ObjectNode content() {
    ObjectNode content = nodes.objectNode();
    some(TYPES).forEach(type -> content.putObject(type).put("schema", "<" + one(SCHEMAS) + ">"));
    return content;
  }

  private List<String> some(List<String> values) {
    return shuffled(values).subList(0, random.nextInt(values.size() + 1));
  }

  private List<String> shuffled(List<String> values) {
    List<String> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private String one(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
