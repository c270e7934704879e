package gatewire.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.local.policy.IamPolicy;
import gatewire.local.policy.IamPolicy.Decision;
import gatewire.local.policy.IamRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policy of the role that runs the code of pull requests, as the recipe prints it. */
class PreviewRoleTests {

  private static final Path RECIPE = Documents.FOLDER.resolve("recipes").resolve("ci.md");

  private static Decision decide(String action, String resource) throws JsonProcessingException {
    String policy =
        FencedBlock.in(RECIPE).stream()
            .filter(block -> block.language().equals("json"))
            .findFirst()
            .orElseThrow()
            .text();
    return IamPolicy.parse(new ObjectMapper().readTree(policy))
        .decide(
            IamRequest.of(
                action,
                resource,
                Optional.of("arn:aws:sts::111111111111:assumed-role/preview/pr"),
                Instant.now(),
                Map.of()));
  }

  /** A denial holds whatever other policies the role has. */
  @ParameterizedTest
  @CsvSource({
    "s3:GetObject, arn:aws:s3:::pet-store-photos/pets/1.png",
    "s3:GetObjectVersion, arn:aws:s3:::pet-store-photos/pets/1.png",
    "s3:GetObject, arn:aws:s3:::STATE-OF-PROD/.pulumi/stacks/prod.json",
    "s3:ListBucket, arn:aws:s3:::pet-store-photos",
    "s3:ListAllMyBuckets, *",
    "secretsmanager:GetSecretValue, arn:aws:secretsmanager:eu-west-1:111111111111:secret:a",
    "ssm:GetParameter, arn:aws:ssm:eu-west-1:111111111111:parameter/a",
    "ssm:GetParametersByPath, arn:aws:ssm:eu-west-1:111111111111:parameter/a",
    "kms:Decrypt, arn:aws:kms:eu-west-1:111111111111:key/a",
    "lambda:GetFunction, arn:aws:lambda:eu-west-1:111111111111:function:a",
    "lambda:InvokeFunction, arn:aws:lambda:eu-west-1:111111111111:function:a",
    "apigateway:GET, arn:aws:apigateway:eu-west-1::/apikeys",
    "dynamodb:GetItem, arn:aws:dynamodb:eu-west-1:111111111111:table/a",
    "logs:FilterLogEvents, arn:aws:logs:eu-west-1:111111111111:log-group:a",
    "sqs:ReceiveMessage, arn:aws:sqs:eu-west-1:111111111111:a",
    "sts:AssumeRole, arn:aws:iam::111111111111:role/deploy",
    "iam:PassRole, arn:aws:iam::111111111111:role/deploy",
    "iam:CreateUser, arn:aws:iam::111111111111:user/a"
  })
  void cannot_read_data_or_secrets_whatever_else_is_attached(String action, String resource)
      throws JsonProcessingException {
    assertThat(decide(action, resource)).isEqualTo(Decision.DENIED);
  }

  @ParameterizedTest
  @CsvSource({
    "s3:GetObject, arn:aws:s3:::STATE-OF-DEV/.pulumi/stacks/dev.json, ALLOWED",
    "s3:ListBucket, arn:aws:s3:::STATE-OF-DEV, ALLOWED",
    "s3:PutObject, arn:aws:s3:::STATE-OF-DEV/.pulumi/stacks/dev.json, NOT_ALLOWED",
    "s3:DeleteObject, arn:aws:s3:::STATE-OF-DEV/.pulumi/stacks/dev.json, NOT_ALLOWED"
  })
  void reads_the_state_but_cannot_change_it(String action, String resource, Decision decision)
      throws JsonProcessingException {
    assertThat(decide(action, resource)).isEqualTo(decision);
  }
}
