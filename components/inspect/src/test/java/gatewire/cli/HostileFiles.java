package gatewire.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Contents of files that a reader must reject, or read, without a stack trace. */
public final class HostileFiles {

  /** An OpenAPI document with a part of each kind that the reader knows. */
  public static final String DOCUMENT =
      """
      {"openapi": "3.0.1", "info": {"title": "a", "version": "1", "description": "d"},
       "servers": [{"url": "https://a.example/{basePath}", "variables": {"basePath": {"default": "v1"}}}],
       "x-amazon-apigateway-binary-media-types": ["image/png"],
       "x-amazon-apigateway-minimum-compression-size": 1000,
       "x-amazon-apigateway-request-validators": {"all": {"validateRequestBody": true, "validateRequestParameters": true}},
       "x-amazon-apigateway-gateway-responses": {"DEFAULT_4XX": {"statusCode": 400, "responseParameters": {"gatewayresponse.header.A": "'b'"}, "responseTemplates": {"application/json": "{}"}}},
       "x-amazon-apigateway-policy": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "*"}]},
       "components": {
         "schemas": {"Pet": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string", "maxLength": 10}, "friend": {"$ref": "#/components/schemas/Pet"}, "tags": {"type": "array", "items": {"type": "string"}}}}},
         "securitySchemes": {"guard": {"type": "apiKey", "name": "Authorization", "in": "header", "x-amazon-apigateway-authtype": "custom", "x-amazon-apigateway-authorizer": {"type": "token", "authorizerUri": "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:a/invocations", "authorizerResultTtlInSeconds": 300}}}},
       "paths": {"/pets/{id}": {
         "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
         "post": {"operationId": "x", "security": [{"guard": []}], "x-amazon-apigateway-request-validator": "all",
           "parameters": [{"name": "q", "in": "query", "required": false, "schema": {"type": "integer"}}],
           "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}},
           "responses": {"200": {"description": "ok", "headers": {"A": {"schema": {"type": "string"}}}, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}, "example": {"name": "x"}}}}},
           "x-amazon-apigateway-integration": {"type": "aws", "httpMethod": "POST", "uri": "arn:aws:apigateway:us-east-1:s3:path/b/{id}", "credentials": "arn:aws:iam::123456789012:role/r", "timeoutInMillis": 1000, "passthroughBehavior": "never", "contentHandling": "CONVERT_TO_TEXT", "cacheKeyParameters": ["method.request.path.id"],
             "requestParameters": {"integration.request.path.id": "method.request.path.id"}, "requestTemplates": {"application/json": "$input.json('$')"},
             "responses": {"2..": {"statusCode": "200", "responseParameters": {"method.response.header.A": "'b'"}, "responseTemplates": {"application/json": "$input.body"}}}}}}}}
      """;

  /** A CloudFormation template with a resource of each important kind. */
  public static final String TEMPLATE =
      """
      {"AWSTemplateFormatVersion": "2010-09-09", "Transform": "AWS::Serverless-2016-10-31",
       "Parameters": {"Name": {"Type": "String", "Default": "a", "AllowedValues": ["a", "b"]}},
       "Mappings": {"M": {"a": {"b": "c"}}},
       "Conditions": {"C": {"Fn::Equals": [{"Ref": "Name"}, "a"]}},
       "Globals": {"Function": {"Runtime": "python3.12", "Timeout": 3}},
       "Resources": {
         "Api": {"Type": "AWS::ApiGateway::RestApi", "Condition": "C", "Properties": {"Name": {"Fn::Sub": ["${Name}-${X}", {"X": "y"}]}, "BinaryMediaTypes": ["image/png"]}},
         "Pets": {"Type": "AWS::ApiGateway::Resource", "Properties": {"RestApiId": {"Ref": "Api"}, "ParentId": {"Fn::GetAtt": ["Api", "RootResourceId"]}, "PathPart": "pets"}},
         "Get": {"Type": "AWS::ApiGateway::Method", "Properties": {"RestApiId": {"Ref": "Api"}, "ResourceId": {"Ref": "Pets"}, "HttpMethod": "GET", "AuthorizationType": "NONE", "RequestParameters": {"method.request.querystring.a": true},
           "Integration": {"Type": "MOCK", "RequestTemplates": {"application/json": "{\\"statusCode\\": 200}"}, "IntegrationResponses": [{"StatusCode": 200, "ResponseParameters": {"method.response.header.A": "'b'"}}]},
           "MethodResponses": [{"StatusCode": 200, "ResponseParameters": {"method.response.header.A": true}}]}},
         "Deployment": {"Type": "AWS::ApiGateway::Deployment", "DependsOn": ["Get"], "Properties": {"RestApiId": {"Ref": "Api"}}},
         "Stage": {"Type": "AWS::ApiGateway::Stage", "Properties": {"RestApiId": {"Ref": "Api"}, "DeploymentId": {"Ref": "Deployment"}, "StageName": {"Fn::FindInMap": ["M", "a", "b"]}, "Variables": {"a": "b"}, "MethodSettings": [{"HttpMethod": "*", "ResourcePath": "/*", "ThrottlingRateLimit": 10}]}},
         "Function": {"Type": "AWS::Serverless::Function", "Properties": {"Handler": "a.b", "InlineCode": "x", "Environment": {"Variables": {"A": {"Fn::If": ["C", "1", {"Ref": "AWS::NoValue"}]}}}, "Events": {"E": {"Type": "Api", "Properties": {"Path": "/f/{id}", "Method": "get", "Auth": {"ApiKeyRequired": true}}}}}}},
       "Outputs": {"Url": {"Value": {"Fn::Join": ["", ["https://", {"Ref": "Api"}]]}}}}
      """;

  /** A stack export with an API. */
  public static final String EXPORT =
      """
      {"version": 3, "deployment": {"manifest": {}, "resources": [
        {"urn": "urn:pulumi:dev::p::pulumi:pulumi:Stack::p-dev", "type": "pulumi:pulumi:Stack", "custom": false},
        {"urn": "urn:pulumi:dev::p::aws:apigateway/restApi:RestApi::api", "type": "aws:apigateway/restApi:RestApi", "custom": true, "id": "abc", "inputs": {"name": "a", "binaryMediaTypes": ["image/png"], "minimumCompressionSize": "10"}, "outputs": {"id": "abc", "rootResourceId": "root", "name": "a"}, "dependencies": [], "additionalSecretOutputs": ["x"], "propertyDependencies": {"name": null}},
        {"urn": "urn:pulumi:dev::p::aws:apigateway/resource:Resource::pets", "type": "aws:apigateway/resource:Resource", "custom": true, "id": "res", "inputs": {"restApi": "abc", "parentId": "root", "pathPart": "pets"}, "outputs": {"id": "res", "path": "/pets", "restApi": "abc", "parentId": "root", "pathPart": "pets"}},
        {"urn": "urn:pulumi:dev::p::aws:apigateway/method:Method::get", "type": "aws:apigateway/method:Method", "custom": true, "id": "m", "inputs": {"restApi": "abc", "resourceId": "res", "httpMethod": "GET", "authorization": "NONE", "requestParameters": {"method.request.querystring.a": true}}, "outputs": {"restApi": "abc", "resourceId": "res", "httpMethod": "GET", "authorization": "NONE"}},
        {"urn": "urn:pulumi:dev::p::aws:apigateway/integration:Integration::get", "type": "aws:apigateway/integration:Integration", "custom": true, "id": "i", "inputs": {"restApi": "abc", "resourceId": "res", "httpMethod": "GET", "type": "MOCK", "timeoutMilliseconds": 1000, "requestTemplates": {"application/json": "{\\"statusCode\\": 200}"}, "secret": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "plaintext": "\\"x\\""}}, "outputs": {}},
        {"urn": "urn:pulumi:dev::p::aws:apigateway/stage:Stage::s", "type": "aws:apigateway/stage:Stage", "custom": true, "id": "s", "inputs": {"restApi": "abc", "stageName": "dev", "variables": {"a": "b"}}, "outputs": {"restApi": "abc", "stageName": "dev"}}]}}
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Each value is replaced with every seventh wrong one, which keeps the tests fast. */
  private static final int EACH = 7;

  private static final List<String> WRONG =
      List.of(
          "null",
          "true",
          "-1",
          "1e999999999",
          "\"\"",
          "\"${x}\"",
          "[]",
          "{}",
          "[null]",
          "{\"a\": null}",
          "{\"\": [[]]}",
          "{\"Ref\": \"Api\"}",
          "{\"$ref\": \"#\"}",
          "{\"Fn::GetAtt\": [\"Api\", \"Name\"]}");

  private HostileFiles() {}

  /** Returns contents that are invalid in each format, by their names. */
  public static Map<String, byte[]> contents() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("invalid UTF-8", new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'});
    files.put("NUL", new byte[1_000]);
    text().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    for (String sample : List.of(DOCUMENT, TEMPLATE, EXPORT)) {
      for (int i = 1; i < 12; i++) {
        files.put(
            "truncated " + sample.substring(0, 20) + i,
            sample.substring(0, sample.length() * i / 12).getBytes(StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static Map<String, String> text() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("empty", "");
    files.put("white space", " \n\t");
    files.put("a NUL in JSON", "{\"a\u0000\": \"\u0000\"}");
    files.put("a NUL in YAML", "a: \"\u0000\"");
    for (String value :
        List.of("[]", "null", "1", "\"x\"", "true", "{}", "---", "a", "- a", "? [a]\n: b")) {
      files.put("only " + value, value);
    }
    files.put("deep arrays", "[".repeat(100_000));
    files.put("deep objects", "{\"a\":".repeat(100_000));
    files.put("deep complete objects", "{\"a\":".repeat(900) + "1" + "}".repeat(900));
    files.put("deep YAML", "a: ".repeat(1) + "[".repeat(100_000));
    StringBuilder block = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      block.append(" ".repeat(i)).append("a:\n");
    }
    files.put("deep YAML blocks", block.toString());
    files.put("a long number", "{\"openapi\": " + "9".repeat(1_000_000) + "}");
    files.put("a long number in YAML", "openapi: " + "9".repeat(1_000_000));
    files.put("a huge number", "{\"openapi\": 1e999999999, \"version\": 1e99999999999}");
    files.put("a huge number in YAML", "openapi: 1e999999999\nversion: 1e99999999999");
    files.put("a gigantic string", "{\"openapi\": \"" + "x".repeat(21_000_000) + "\"}");
    files.put(
        "duplicate keys", "{\"openapi\": 1, \"openapi\": 2, \"Resources\": {}, \"Resources\": {}}");
    files.put("duplicate keys in YAML", "openapi: 1\nopenapi: 2\nResources: {}\nResources: {}");
    files.put("an alias of itself", "a: &a [*a]\nResources: &b {b: *b}\npaths: *b");
    files.put("an unknown alias", "a: *b");
    files.put("many aliases", bomb());
    files.put("an unknown tag", "a: !!java.io.File [/etc/passwd]");
    return files;
  }

  private static String bomb() {
    StringBuilder text =
        new StringBuilder("openapi: 3.0.1\ninfo: {title: a, version: '1'}\npaths: {}\n");
    text.append("x-a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
    for (int i = 1; i < 12; i++) {
      text.append("x-a%d: &a%d [".formatted(i, i))
          .append("*a%d, ".formatted(i - 1).repeat(10))
          .append("]\n");
    }
    return text
        + "components: {schemas: {A: {enum: *a11}}}\nResources: {A: {Type: X, Properties: *b}}"
            .replace("*b", "{a: *a11}");
  }

  /** Returns a sample with wrong values in place of each of its values. */
  public static List<String> wrongTypes(String sample) {
    List<String> documents = new ArrayList<>();
    try {
      JsonNode root = JSON.readTree(sample);
      int[] position = {0};
      visit(
          root,
          set -> {
            position[0]++;
            for (int i = position[0] % EACH; i < WRONG.size(); i += EACH) {
              documents.add(replaced(root, set, WRONG.get(i)));
            }
          });
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
    return documents;
  }

  private static String replaced(JsonNode root, Consumer<JsonNode> set, String wrong) {
    set.accept(JSON.getNodeFactory().textNode("HERE"));
    return root.toString().replace("\"HERE\"", wrong);
  }

  private static void visit(JsonNode node, Consumer<Consumer<JsonNode>> each) {
    if (node instanceof ObjectNode object) {
      for (String name :
          new ArrayList<>(object.properties()).stream().map(Map.Entry::getKey).toList()) {
        JsonNode value = object.get(name);
        each.accept(wrong -> object.set(name, wrong));
        object.set(name, value);
        visit(value, each);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        JsonNode value = array.get(i);
        each.accept(wrong -> array.set(index, wrong));
        array.set(i, value);
        visit(value, each);
      }
    }
  }
}
