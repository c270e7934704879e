package gatewire.local.load;

import gatewire.stack.cloudformation.CloudFormationTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The API of {@link BackendsApi} with a function that echoes, crashes, floods its log or lies. */
final class SoakApi {

  private static final String FUNCTION =
      """
      import json, os
      def handler(event, context):
          key = event['pathParameters']['key']
          if key.startswith('crash'): os._exit(3)
          if key.startswith('raise'): raise RuntimeError(key)
          if key.startswith('flood'): print('x' * 20000)
          if key.startswith('wrong'): return [key]
          return {'statusCode': 200, 'headers': {'X-Key': key}, 'body': json.dumps({'key': key})}
      """;

  private static final String TEMPLATE =
      """
      Resources:
        Api:
          Type: AWS::ApiGateway::RestApi
          Properties:
            Name: soak
            Body:
      DOCUMENT
        Deployment:
          Type: AWS::ApiGateway::Deployment
          Properties: {RestApiId: !Ref Api, StageName: dev}
        Echo:
          Type: AWS::Lambda::Function
          Properties:
            Runtime: python3.11
            Handler: index.handler
            Timeout: 900
            Role: arn:aws:iam::123456789012:role/r
            Code:
              ZipFile: |
      CODE
        Permission:
          Type: AWS::Lambda::Permission
          Properties: {Action: lambda:InvokeFunction, FunctionName: !Ref Echo, Principal: apigateway.amazonaws.com}
      """;

  private SoakApi() {}

  /** Writes the template into a folder and reads it. */
  static CloudFormationTemplate template(Path folder, int port) throws IOException {
    String document =
        BackendsApi.document(port)
            .replace(
                "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:f/invocations",
                "!Sub \"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${Echo.Arn}/invocations\"");
    Path file = folder.resolve("soak.yaml");
    Files.writeString(
        file,
        TEMPLATE.replace("DOCUMENT\n", document.indent(8)).replace("CODE\n", FUNCTION.indent(10)));
    return CloudFormationTemplate.read(file, Map.of());
  }
}
