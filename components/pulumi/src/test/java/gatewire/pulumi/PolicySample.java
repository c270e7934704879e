package gatewire.pulumi;

import static gatewire.api.Authorizers.cognito;
import static gatewire.api.Authorizers.request;
import static gatewire.api.Authorizers.token;
import static gatewire.api.Backends.health;
import static gatewire.api.Backends.http;
import static gatewire.api.Backends.httpProxy;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.lambdaProxy;
import static gatewire.api.Backends.s3;
import static gatewire.api.Json.json;
import static gatewire.api.RouteOptions.options;
import static gatewire.api.Services.bedrock;
import static gatewire.api.Services.dynamoDb;
import static gatewire.api.Services.eventBridge;
import static gatewire.api.Services.firehose;
import static gatewire.api.Services.kinesis;
import static gatewire.api.Services.secretsManager;
import static gatewire.api.Services.sns;
import static gatewire.api.Services.sqs;
import static gatewire.api.Services.ssm;
import static gatewire.api.Services.stepFunctions;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import gatewire.api.AccessPolicy;
import gatewire.api.Api;
import gatewire.api.ApiBuilder;
import gatewire.api.Attribute;
import gatewire.api.BucketReference;
import gatewire.api.DeliveryStreamReference;
import gatewire.api.EventBusReference;
import gatewire.api.FunctionReference;
import gatewire.api.MissingObject;
import gatewire.api.ParameterReference;
import gatewire.api.QueueReference;
import gatewire.api.Request;
import gatewire.api.SecretReference;
import gatewire.api.ServiceResource;
import gatewire.api.StateMachineReference;
import gatewire.api.StreamReference;
import gatewire.api.TableReference;
import gatewire.api.TopicReference;
import gatewire.api.UserPoolReference;
import gatewire.model.AccessLog;
import gatewire.model.Stage;
import java.util.List;
import java.util.Map;

/** A program with every backend, authorizer, log and key, for its policies. */
final class PolicySample {

  private static final String HERE = ":us-east-1:123456789012:";
  private static final BucketReference PHOTOS = new BucketReference("photos");
  private static final BucketReference REPORTS = new BucketReference("reports");
  private static final FunctionReference PETS = new FunctionReference("pets");
  private static final FunctionReference GUARD = new FunctionReference("guard");
  private static final FunctionReference TENANTS = new FunctionReference("tenants");
  private static final UserPoolReference MEMBERS = new UserPoolReference("members");
  private static final QueueReference ORDERS = new QueueReference("orders");
  private static final TopicReference NEWS = new TopicReference("news");
  private static final TableReference TABLE = new TableReference("animals");
  private static final EventBusReference BUS = new EventBusReference("bus");
  private static final StateMachineReference ADOPTION = new StateMachineReference("adoption");
  private static final StreamReference CLICKS = new StreamReference("clicks");
  private static final DeliveryStreamReference ARCHIVE = new DeliveryStreamReference("archive");
  private static final ParameterReference MOTTO = new ParameterReference("motto");
  private static final SecretReference PASSWORD = new SecretReference("password");

  private PolicySample() {}

  static void run(Context context) {
    AccountComponent account = new AccountComponent("logs");
    new ApiComponent(
        "sample",
        ApiArgs.builder()
            .api(api())
            .stage(Stage.builder("dev").accessLog(AccessLog.json(7)).accountWritesLogs().build())
            .bindings(bindings())
            .apiKeys("partner")
            .build(),
        ComponentResourceOptions.builder().dependsOn(account).build());
  }

  private static Api api() {
    ApiBuilder api =
        Api.named("sample")
            .policy(AccessPolicy.allowIpRanges("192.0.2.0/24"))
            .get("/health", health("1"))
            .get("/keyed", health("1"), options().apiKey())
            .get("/signed", health("1"), options().iam())
            .get("/http", http("https://example.com/pets"))
            .any("/proxy", httpProxy("https://example.com/pets"));
    functions(api);
    buckets(api);
    services(api);
    return api.build();
  }

  private static void functions(ApiBuilder api) {
    api.get("/pets/{id}", lambda(PETS))
        .any("/pets", lambdaProxy(PETS))
        .get("/tokens", lambdaProxy(PETS), options().authorizer(token("guard", GUARD)))
        .get(
            "/tenants",
            lambdaProxy(PETS),
            options().authorizer(request("tenants", TENANTS, Request.header("X-Tenant"))))
        .get(
            "/members",
            lambdaProxy(PETS),
            options().authorizer(cognito("members", MEMBERS), "pets/read"));
  }

  private static void buckets(ApiBuilder api) {
    api.get("/photos/{id}", s3(PHOTOS).key("photos/{id}.png"))
        .put("/photos/{id}", s3(PHOTOS).key("photos/{id}.png").requestHeaders("x-amz-tagging"))
        .delete("/photos/{id}", s3(PHOTOS).key("photos/{id}.png"))
        .put("/uploads/{id}", s3(PHOTOS).key("inbox/{id}").role("uploads"))
        .get(
            "/reports/{year}/{id+}",
            s3(REPORTS).key("{year}/{id}").missingObject(MissingObject.FORBIDDEN));
  }

  private static void services(ApiBuilder api) {
    api.post("/orders", sqs(ORDERS).sendMessage())
        .post("/news", sns(NEWS).publish())
        .get("/animals/{id}", dynamoDb(TABLE).getItem(json().put("id", Attribute.string("7"))))
        .post("/events", eventBridge(BUS).putEvent("sample", "created"))
        .post("/adoptions", stepFunctions(ADOPTION).startExecution())
        .post("/clicks", kinesis(CLICKS).putRecord())
        .post("/archive", firehose(ARCHIVE).putRecord())
        .get("/motto", ssm(MOTTO).getParameter())
        .get("/password", secretsManager(PASSWORD).getSecretValue())
        .post("/answers", bedrock("amazon.titan-text-lite-v1").invoke());
  }

  private static Bindings bindings() {
    Bindings.Builder bindings =
        Bindings.builder()
            .bucket(PHOTOS, Output.of("sample-photos"), Output.of("arn:aws:s3:::sample-photos"))
            .bucketKey(PHOTOS, Output.of("arn:aws:kms" + HERE + "key/k1"))
            .bucket(REPORTS, Output.of("sample-reports"), Output.of("arn:aws:s3:::sample-reports"))
            .userPool(MEMBERS, Output.of("arn:aws:cognito-idp" + HERE + "userpool/us-east-1_a"));
    for (FunctionReference function : List.of(PETS, GUARD, TENANTS)) {
      bindings.function(
          function, Output.of("arn:aws:lambda" + HERE + "function:" + function.name()));
    }
    Map<ServiceResource, String> resources =
        Map.of(
            ORDERS, "sqs" + HERE + "orders",
            NEWS, "sns" + HERE + "news",
            TABLE, "dynamodb" + HERE + "table/animals",
            BUS, "events" + HERE + "event-bus/bus",
            ADOPTION, "states" + HERE + "stateMachine:adoption",
            CLICKS, "kinesis" + HERE + "stream/clicks",
            ARCHIVE, "firehose" + HERE + "deliverystream/archive",
            MOTTO, "ssm" + HERE + "parameter/motto",
            PASSWORD, "secretsmanager" + HERE + "secret:password-AbCdEf");
    resources.forEach((resource, arn) -> bindings.resource(resource, Output.of("arn:aws:" + arn)));
    return bindings.build();
  }
}
