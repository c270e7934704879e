package gatewire.stack.cloudformation;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The translators by the types of resources. */
final class Translators {

  private final ApiTranslator apis;
  private final Map<String, Consumer<TemplateResource>> byType;

  Translators(Registrations registrations, ApiTranslator apis, BackendTranslator backends) {
    this.apis = apis;
    MethodTranslator methods = new MethodTranslator(registrations);
    StageTranslator stages = new StageTranslator(registrations);
    this.byType =
        Map.ofEntries(
            Map.entry("AWS::ApiGateway::RestApi", apis::restApi),
            Map.entry("AWS::ApiGateway::GatewayResponse", apis::gatewayResponse),
            Map.entry("AWS::ApiGateway::Model", apis::model),
            Map.entry("AWS::ApiGateway::RequestValidator", apis::validator),
            Map.entry("AWS::ApiGateway::Authorizer", apis::authorizer),
            Map.entry("AWS::ApiGateway::Resource", methods::resource),
            Map.entry("AWS::ApiGateway::Method", methods::method),
            Map.entry("AWS::ApiGateway::Stage", stages::stage),
            Map.entry("AWS::ApiGateway::Deployment", stages::deployment),
            Map.entry("AWS::ApiGateway::ApiKey", stages::apiKey),
            Map.entry("AWS::ApiGateway::UsagePlan", stages::usagePlan),
            Map.entry("AWS::ApiGateway::UsagePlanKey", stages::usagePlanKey),
            Map.entry("AWS::Lambda::Function", backends::function),
            Map.entry("AWS::S3::Bucket", backends::bucket),
            Map.entry("AWS::IAM::Role", backends::role),
            Map.entry("AWS::IAM::Policy", backends::policy));
  }

  ApiTranslator apis() {
    return apis;
  }

  boolean reads(String type) {
    return byType.containsKey(type);
  }

  void translate(TemplateResource resource) {
    Optional.ofNullable(byType.get(resource.type()))
        .ifPresent(translator -> translator.accept(resource));
  }
}
