package gatewire.openapi.document;

import static gatewire.openapi.Documents.get;
import static gatewire.openapi.Documents.method;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.Integration;
import gatewire.model.Reference;
import gatewire.model.Text;
import gatewire.openapi.ApiContract;
import gatewire.openapi.ApiDocument;
import gatewire.openapi.ImportParameters;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AwsVariablesTests {

  private static final String DOCUMENT =
      get(
          "/jobs",
          """
          x-amazon-apigateway-integration:
            type: aws
            httpMethod: POST
            uri: arn:${AWS::Partition}:apigateway:${AWS::Region}:sqs:path/${AWS::AccountId}/jobs
            credentials: arn:aws:iam::${AWS::AccountId}:role/r
            requestTemplates: {application/json: 'arn:aws:sns:${AWS::Region}:${AWS::AccountId}:t'}
          """);

  @Test
  void are_replaced_in_every_string_of_an_imported_document() {
    Integration integration = method(DOCUMENT).integration();

    assertThat(integration.uri())
        .contains(Text.of("arn:aws:apigateway:us-east-1:sqs:path/123456789012/jobs"));
    assertThat(integration.credentials()).contains(Text.of("arn:aws:iam::123456789012:role/r"));
    assertThat(integration.requestTemplates())
        .containsEntry("application/json", "arn:aws:sns:us-east-1:123456789012:t");
  }

  @Test
  void have_the_values_of_the_deployed_api() {
    AwsVariables variables =
        AwsVariables.ofArn("arn:aws-cn:execute-api:cn-north-1:210987654321:a1b2c3");
    ApiDocument document =
        ApiDocument.read(DOCUMENT, ImportParameters.DEFAULT.withVariables(Optional.of(variables)));

    assertThat(method(document.api()).integration().uri())
        .contains(Text.of("arn:aws-cn:apigateway:cn-north-1:sqs:path/210987654321/jobs"));
    assertThat(AwsVariables.ofArn("")).isEqualTo(AwsVariables.DEFAULT);
  }

  @Test
  void survive_reading_and_writing_if_they_are_kept() {
    ApiDocument document =
        ApiDocument.read(DOCUMENT, ImportParameters.DEFAULT.withVariables(Optional.empty()));

    assertThat(ApiDocument.write(document.api()).toString())
        .contains(
            "arn:${AWS::Partition}:apigateway:${AWS::Region}:sqs:path/${AWS::AccountId}/jobs",
            "arn:aws:iam::${AWS::AccountId}:role/r",
            "arn:aws:sns:${AWS::Region}:${AWS::AccountId}:t");
  }

  @Test
  void become_references_in_a_contract() {
    assertThat(ApiContract.read(DOCUMENT).operations().get(0).method().integration().credentials())
        .contains(Text.join(Text.of("arn:aws:iam::"), Reference.API_ACCOUNT, Text.of(":role/r")));
  }

  @Test
  void of_other_names_are_not_replaced() {
    assertThat(AwsVariables.text("${AWS::StackName}")).isEqualTo(Text.of("${AWS::StackName}"));
  }
}
