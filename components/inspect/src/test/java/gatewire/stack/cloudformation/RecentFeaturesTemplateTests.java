package gatewire.stack.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.EndpointSettings;
import gatewire.model.IntegrationConnection;
import gatewire.model.IpAddressType;
import gatewire.model.ResponseTransferMode;
import gatewire.model.RestApi;
import gatewire.model.Text;
import gatewire.stack.aws.ApiStack;
import gatewire.stack.aws.OpenApiBody;
import gatewire.stack.aws.StackApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFeaturesTemplateTests {

  @TempDir private Path temporary;

  @Test
  void reads_streaming_load_balancers_and_settings_of_the_endpoint() throws IOException {
    RestApi api =
        read(
            """
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  Name: pets
                  EndpointConfiguration: {Types: [REGIONAL], IpAddressType: dualstack}
                  SecurityPolicy: SecurityPolicy_TLS13_1_3_2025_09
                  EndpointAccessMode: STRICT
              Root:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !GetAtt Api.RootResourceId
                  HttpMethod: GET
                  AuthorizationType: NONE
                  Integration:
                    Type: HTTP_PROXY
                    IntegrationHttpMethod: GET
                    Uri: http://pets.example/
                    ResponseTransferMode: STREAM
                    TimeoutInMillis: 900000
                    ConnectionType: VPC_LINK
                    ConnectionId: abc123
                    IntegrationTarget: !Sub arn:aws:elasticloadbalancing:${AWS::Region}:1:loadbalancer/app/a/b
            """);

    assertThat(api.unparsed()).isEmpty();
    assertThat(api.endpoint())
        .isEqualTo(
            new EndpointSettings(
                Optional.of(IpAddressType.DUALSTACK),
                Optional.of("SecurityPolicy_TLS13_1_3_2025_09"),
                Optional.of("STRICT")));
    assertThat(api.methods())
        .singleElement()
        .satisfies(
            method -> {
              assertThat(method.integration().responseTransferMode())
                  .isEqualTo(ResponseTransferMode.STREAM);
              assertThat(method.integration().connection())
                  .isEqualTo(
                      IntegrationConnection.vpcLink(
                          Text.of("abc123"),
                          Text.of(
                              "arn:aws:elasticloadbalancing:us-east-1:1:loadbalancer/app/a/b")));
            });
  }

  @Test
  void reports_an_IP_address_type_that_does_not_exist() throws IOException {
    RestApi api =
        read(
            """
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  Name: pets
                  EndpointConfiguration: {IpAddressType: ipv6}
              Root:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !GetAtt Api.RootResourceId
                  HttpMethod: GET
                  AuthorizationType: NONE
                  Integration: {Type: MOCK}
            """);

    assertThat(api.unparsed())
        .extracting(Object::toString)
        .containsExactly(
            "RestApi 'Api', input 'endpointConfiguration.ipAddressType': 'ipv6': is not ipv4 or dualstack");
  }

  @Test
  void generates_the_integration_of_a_function_of_SAM_that_streams() throws IOException {
    StackApi api =
        stack(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Chat:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: nodejs22.x
                  Handler: index.handler
                  InlineCode: ''
                  Events:
                    Post:
                      Type: Api
                      Properties:
                        Path: /chat
                        Method: post
                        ResponseTransferMode: STREAM
                        TimeoutInMillis: 120000
            """);

    assertThat(api.body())
        .map(OpenApiBody::document)
        .get()
        .asString()
        .contains(
            "\"type\":\"aws_proxy\",\"httpMethod\":\"POST\","
                + "\"uri\":\"arn:aws:apigateway:us-east-1:lambda:path/2021-11-15/functions/arn:aws:lambda:us-east-1:123456789012:function:Chat/response-streaming-invocations\","
                + "\"responseTransferMode\":\"STREAM\",\"timeoutInMillis\":120000");
  }

  private RestApi read(String template) throws IOException {
    return stack(template).restApi();
  }

  private StackApi stack(String template) throws IOException {
    Path file = temporary.resolve("template.yaml");
    Files.writeString(file, template);
    return ApiStack.read(CloudFormationTemplate.read(file, Map.of()).resources()).apis().get(0);
  }
}
