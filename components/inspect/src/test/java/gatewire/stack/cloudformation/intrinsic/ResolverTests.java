package gatewire.stack.cloudformation.intrinsic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewire.stack.StackException;
import gatewire.stack.cloudformation.value.NodeJson;
import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import gatewire.stack.cloudformation.value.TemplateNodeParser;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolverTests {

  private static final TemplateNode NAMES =
      TemplateNodeParser.parse(
          """
          values: {Stage: dev, List: [a, b, c], Export: exported}
          attributes: {Pets.Arn: "arn:pets"}
          conditions:
            IsDev: !Equals [!Ref Stage, dev]
            IsProd: !Not [!Condition IsDev]
            Loop: !Condition Loop
          tables: {Sizes: {dev: {memory: 128}}}
          """,
          "names");

  /** A scope with the names above. */
  private record TestScope() implements Scope {
    @Override
    public AwsAccount account() {
      return new AwsAccount("eu-west-1", "111122223333", "pets");
    }

    @Override
    public Optional<TemplateNode> reference(String name) {
      return name.equals("Export")
          ? Optional.empty()
          : NAMES.get("values").flatMap(one -> one.get(name));
    }

    @Override
    public Optional<TemplateNode> attribute(String resource, String attribute) {
      return NAMES.get("attributes").flatMap(one -> one.get(resource + "." + attribute));
    }

    @Override
    public Optional<TemplateNode> condition(String name) {
      return NAMES.get("conditions").flatMap(one -> one.get(name));
    }

    @Override
    public Optional<TemplateNode> table(String name) {
      return NAMES.get("tables").flatMap(one -> one.get(name));
    }

    @Override
    public Optional<String> supplied(String name) {
      return name.equals("Export") ? Optional.of("exported") : Optional.empty();
    }

    @Override
    public Optional<TemplateNode> include(String location) {
      return location.equals("part.yaml")
          ? Optional.of(TemplateNodeParser.parse("{included: !Ref Stage}", "part.yaml"))
          : Optional.empty();
    }

    @Override
    public String reason(String name) {
      return "is unknown";
    }
  }

  private final MissingValues missing = new MissingValues();
  private final Resolver resolver = new Resolver(new TestScope(), missing);

  private String resolve(String yaml) {
    return NodeJson.write(resolver.resolve(TemplateNodeParser.parse(yaml, "test")))
        .replace('"', '\'');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "!Ref Stage | 'dev'",
        "{Ref: Stage} | 'dev'",
        "!Ref AWS::Region | 'eu-west-1'",
        "!Ref AWS::AccountId | '111122223333'",
        "!Ref AWS::Partition | 'aws'",
        "!Ref AWS::URLSuffix | 'amazonaws.com'",
        "!Ref AWS::StackName | 'pets'",
        "!GetAtt Pets.Arn | 'arn:pets'",
        "{Fn::GetAtt: [Pets, Arn]} | 'arn:pets'",
        "!Sub 'a-${Stage}-${!Stage}-${Pets.Arn}' | 'a-dev-${Stage}-arn:pets'",
        "!Sub ['${a}${Stage}', {a: !Ref AWS::Region}] | 'eu-west-1dev'",
        "!Sub '${unclosed' | '${unclosed'",
        "!Join [':', [a, !Ref Stage, c]] | 'a:dev:c'",
        "!Join ['', !Split [',', 'x,y']] | 'xy'",
        "!Join [',', !Ref List] | 'a,b,c'",
        "!Select [1, !Ref List] | 'b'",
        "!Select ['0', [!Ref Stage]] | 'dev'",
        "!Split ['-', 'a-b'] | ['a','b']",
        "!If [IsDev, 1, 2] | 1",
        "!If [IsProd, 1, 2] | 2",
        "!FindInMap [Sizes, !Ref Stage, memory] | 128",
        "!FindInMap [Sizes, prod, memory, {DefaultValue: 64}] | 64",
        "!Base64 hi | 'aGk='",
        "!ImportValue Export | 'exported'",
        "!ImportValue {'Fn::Sub': Export} | 'exported'",
        "{'Fn::Length': !Ref List} | 3",
        "{'Fn::ToJsonString': {a: !Ref Stage}} | '{\\'a\\':\\'dev\\'}'",
        "{a: !Ref AWS::NoValue, b: [!Ref AWS::NoValue, 1]} | {'b':[1]}",
        "{a: 1, 'Fn::Transform': {Name: AWS::Include, Parameters: {Location: part.yaml}}} | {'a':1,'included':'dev'}",
        "{'Fn::Transform': {Name: AWS::Include, Parameters: {Location: part.yaml}}} | {'included':'dev'}",
        "{properties: {Ref: {type: string}}} | {'properties':{'Ref':{'type':'string'}}}",
      })
  void evaluates_functions(String yaml, String expected) {
    assertThat(resolve(yaml)).isEqualTo(expected);
    assertThat(missing.found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "!Ref Name | 'Name'",
        "{uri: !Ref BackendUrl, type: http} | {'uri':'https://backendurl.example','type':'http'}",
        "{Uri: !Sub '${BackendUrl}/pets', Type: HTTP} | {'Uri':'https://backendurl.example/pets','Type':'HTTP'}",
        "{uri: !Sub 'https://${Host}/pets'} | {'uri':'https://host.example/pets'}",
        "{uri: !Sub 'https://${Id}.lambda.org'} | {'uri':'https://id.lambda.org'}",
        "{uri: !Sub 'arn:aws:apigateway:x:lambda:path/2015-03-31/functions/${F.Arn}/invocations'} | {'uri':'arn:aws:apigateway:x:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:F-Arn/invocations'}",
        "{Credentials: !ImportValue role} | {'Credentials':'arn:aws:iam::111122223333:role/role'}",
        "{ProviderARNs: [!Ref Pool]} | {'ProviderARNs':['arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_Pool']}",
        "{method.response.header.Access-Control-Allow-Origin: !Ref Origin} | {'method.response.header.Access-Control-Allow-Origin':''Origin''}",
        "{TimeoutInMillis: !Ref T} | {'TimeoutInMillis':null}",
        "'x-{{resolve:ssm:/a/b}}' | 'x-resolve-ssm-a-b'",
      })
  void reads_a_placeholder_of_the_right_form_instead_of_a_missing_value(
      String yaml, String expected) {
    assertThat(resolve(yaml)).isEqualTo(expected);
    assertThat(missing.found()).hasSize(1);
  }

  @Test
  void collects_each_missing_name_once_with_its_first_line() {
    resolve("a: !Ref X\nb: !Sub '${X}'\nc: !ImportValue Other\n");

    assertThat(missing.found())
        .containsExactly(
            new MissingValue("X", new Position(1, 1), "is unknown"),
            new MissingValue("Other", new Position(3, 1), "is an export of another stack"));
    assertThat(missing.found().get(0).describe())
        .isEqualTo(
            "'X' has no value: it is unknown. A placeholder is read instead; supply the value with --value X=...");
  }

  @Test
  void explains_a_stage_variable_that_looks_like_a_name_of_the_template() {
    assertThat(resolve("!Sub 'https://${stageVariables.host}/a'"))
        .isEqualTo("'https://${stageVariables.host}/a'");
    assertThat(missing.found().get(0).reason())
        .isEqualTo(
            "is a stage variable, which Fn::Sub leaves unchanged only as ${!stageVariables.host}");
  }

  @Test
  void a_condition_that_is_undefined_or_circular_is_false() {
    assertThat(resolve("[!If [Nothing, 1, 2], !If [Loop, 1, 2]]")).isEqualTo("[2,2]");
    assertThat(missing.found())
        .extracting(MissingValue::reason)
        .containsExactly(
            "is a condition that is not defined, so it is false",
            "is a condition that depends on itself");
  }

  @Test
  void rejects_a_document_that_expands_without_end() {
    Position here = new Position(1, 1);
    TemplateNode node = new TemplateNode.Scalar("x", here);
    for (int i = 0; i < 9; i++) {
      node = new TemplateNode.Sequence(Collections.nCopies(10, node), here);
    }
    TemplateNode bomb = node;

    assertThatThrownBy(() -> resolver.resolve(bomb))
        .isInstanceOf(StackException.class)
        .hasMessageEndingWith("the template expands to more than 3,000,000 values");
  }

  @Test
  void counts_the_functions_that_it_calls() {
    resolve("{a: 1, b: [text]}");
    assertThat(resolver.calls()).isZero();
    resolve("!Ref Stage");
    assertThat(resolver.calls()).isEqualTo(1);
  }
}
