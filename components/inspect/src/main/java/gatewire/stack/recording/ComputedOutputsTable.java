package gatewire.stack.recording;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The attributes that AWS computes for each type of resource, as far as programs use them. Each
 * line of a type is followed by one line for each of its attributes, with a template of the value.
 * A type without attributes is known to have no attribute that programs need. A type lists {@code
 * id} only if its id equals another attribute; otherwise the id is derived from the name.
 */
final class ComputedOutputsTable {

  private static final String API_GATEWAY =
      """
      aws:apigateway/account:Account
      aws:apigateway/apiKey:ApiKey
        arn = arn:${partition}:apigateway:${region}::/apikeys/${id}
        createdDate = ${epoch}
        description = Managed by Pulumi
        lastUpdatedDate = ${epoch}
        name = ${logicalName}
        value = local-${digest40}
      aws:apigateway/authorizer:Authorizer
        arn = arn:${partition}:apigateway:${region}::/restapis/${restApi}/authorizers/${id}
        name = ${logicalName}
      aws:apigateway/basePathMapping:BasePathMapping
      aws:apigateway/clientCertificate:ClientCertificate
        arn = arn:${partition}:apigateway:${region}::/clientcertificates/${id}
        createdDate = ${epoch}
      aws:apigateway/deployment:Deployment
        createdDate = ${epoch}
        executionArn = arn:${partition}:execute-api:${region}:${account}:${restApi}/${stageName}
        invokeUrl = https://${restApi}.execute-api.${region}.${dnsSuffix}/${stageName}
      aws:apigateway/documentationPart:DocumentationPart
        documentationPartId = ${id}
      aws:apigateway/documentationVersion:DocumentationVersion
      aws:apigateway/domainName:DomainName
        arn = arn:${partition}:apigateway:${region}::/domainnames/${domainName}
        certificateUploadDate = ${epoch}
        cloudfrontDomainName = ${digest10}.cloudfront.net
        cloudfrontZoneId = Z2FDTNDATAQYW2
        domainNameId = ${id}
        regionalDomainName = d-${digest10}.execute-api.${region}.${dnsSuffix}
        securityPolicy = TLS_1_2
      aws:apigateway/domainNameAccessAssociation:DomainNameAccessAssociation
        arn = arn:${partition}:apigateway:${region}:${account}:/domainnameaccessassociations/${id}
      aws:apigateway/integration:Integration
        cacheNamespace = ${resourceId}
        passthroughBehavior = WHEN_NO_MATCH
      aws:apigateway/integrationResponse:IntegrationResponse
      aws:apigateway/method:Method
      aws:apigateway/methodResponse:MethodResponse
      aws:apigateway/methodSettings:MethodSettings
      aws:apigateway/model:Model
        name = ${logicalName}
      aws:apigateway/requestValidator:RequestValidator
        name = ${logicalName}
      aws:apigateway/resource:Resource
        path = ${parentPath}/${pathPart}
      aws:apigateway/response:Response
      aws:apigateway/restApi:RestApi
        apiKeySource = HEADER
        arn = arn:${partition}:apigateway:${region}::/restapis/${id}
        binaryMediaTypes = []
        createdDate = ${epoch}
        description = Managed by Pulumi
        disableExecuteApiEndpoint = false
        executionArn = arn:${partition}:execute-api:${region}:${account}:${id}
        minimumCompressionSize = ""
        name = ${logicalName}
        policy = ""
        rootResourceId = ${id}-root
      aws:apigateway/restApiPolicy:RestApiPolicy
      aws:apigateway/restApiPut:RestApiPut
      aws:apigateway/stage:Stage
        arn = arn:${partition}:apigateway:${region}::/restapis/${restApi}/stages/${stageName}
        executionArn = arn:${partition}:execute-api:${region}:${account}:${restApi}/${stageName}
        invokeUrl = https://${restApi}.execute-api.${region}.${dnsSuffix}/${stageName}
        webAclArn = ""
      aws:apigateway/usagePlan:UsagePlan
        arn = arn:${partition}:apigateway:${region}::/usageplans/${id}
        name = ${logicalName}
      aws:apigateway/usagePlanKey:UsagePlanKey
      aws:apigateway/vpcLink:VpcLink
        arn = arn:${partition}:apigateway:${region}::/vpclinks/${id}
        name = ${logicalName}
      """;

  private static final String COMPUTE =
      """
      aws:lambda/alias:Alias
        arn = arn:${partition}:lambda:${region}:${account}:function:${functionName:last}:${name}
        invokeArn = arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${arn}/invocations
        name = ${logicalName}
      aws:lambda/function:Function
        id = ${name}
        arn = arn:${partition}:lambda:${region}:${account}:function:${name}
        invokeArn = arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${arn}/invocations
        lastModified = ${epoch}
        name = ${logicalName}
        qualifiedArn = ${arn}:${version}
        qualifiedInvokeArn = arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${qualifiedArn}/invocations
        version = $LATEST
      aws:lambda/functionUrl:FunctionUrl
        functionArn = arn:${partition}:lambda:${region}:${account}:function:${functionName:last}
        functionUrl = https://${digest10}.lambda-url.${region}.on.aws/
        urlId = ${digest10}
      aws:lambda/layerVersion:LayerVersion
        id = ${arn}
        arn = ${layerArn}:${version}
        layerArn = arn:${partition}:lambda:${region}:${account}:layer:${layerName}
        version = 1
      aws:lambda/permission:Permission
        statementId = ${logicalName}
      aws:sfn/stateMachine:StateMachine
        id = ${arn}
        arn = arn:${partition}:states:${region}:${account}:stateMachine:${name}
        name = ${logicalName}
      aws:cloudwatch/logGroup:LogGroup
        id = ${name}
        arn = arn:${partition}:logs:${region}:${account}:log-group:${name}
        name = ${logicalName}
      aws:cloudwatch/eventBus:EventBus
        id = ${name}
        arn = arn:${partition}:events:${region}:${account}:event-bus/${name}
        name = ${logicalName}
      aws:cloudwatch/metricAlarm:MetricAlarm
        arn = arn:${partition}:cloudwatch:${region}:${account}:alarm:${name}
        name = ${logicalName}
      """;

  private static final String IDENTITY =
      """
      aws:iam/role:Role
        id = ${name}
        arn = arn:${partition}:iam::${account}:role${path}${name}
        createDate = ${epoch}
        name = ${logicalName}
        path = /
        uniqueId = AROA${digest10}
      aws:iam/rolePolicy:RolePolicy
        name = ${logicalName}
      aws:iam/rolePolicyAttachment:RolePolicyAttachment
      aws:iam/policy:Policy
        id = ${arn}
        arn = arn:${partition}:iam::${account}:policy${path}${name}
        name = ${logicalName}
        path = /
        policyId = ANPA${digest10}
      aws:cognito/userPool:UserPool
        arn = arn:${partition}:cognito-idp:${region}:${account}:userpool/${id}
        endpoint = cognito-idp.${region}.${dnsSuffix}/${id}
        name = ${logicalName}
      aws:cognito/userPoolClient:UserPoolClient
        name = ${logicalName}
      aws:cognito/userPoolDomain:UserPoolDomain
        id = ${domain}
      aws:cognito/resourceServer:ResourceServer
      aws:kms/key:Key
        arn = arn:${partition}:kms:${region}:${account}:key/${id}
        keyId = ${id}
      aws:kms/alias:Alias
        id = ${name}
        arn = arn:${partition}:kms:${region}:${account}:${name}
        name = alias/${logicalName}
      aws:secretsmanager/secret:Secret
        id = ${arn}
        arn = arn:${partition}:secretsmanager:${region}:${account}:secret:${name}
        name = ${logicalName}
      aws:secretsmanager/secretVersion:SecretVersion
      aws:ssm/parameter:Parameter
        id = ${name}
        arn = arn:${partition}:ssm:${region}:${account}:parameter/${name}
        name = ${logicalName}
      aws:wafv2/webAcl:WebAcl
        arn = arn:${partition}:wafv2:${region}:${account}:regional/webacl/${name}/${id}
        name = ${logicalName}
      aws:wafv2/webAclAssociation:WebAclAssociation
      """;

  private static final String DATA =
      """
      aws:dynamodb/table:Table
        id = ${name}
        arn = arn:${partition}:dynamodb:${region}:${account}:table/${name}
        name = ${logicalName}
      aws:kinesis/stream:Stream
        id = ${arn}
        arn = arn:${partition}:kinesis:${region}:${account}:stream/${name}
        name = ${logicalName}
      aws:sns/topic:Topic
        id = ${arn}
        arn = arn:${partition}:sns:${region}:${account}:${name}
        name = ${logicalName}
        owner = ${account}
      aws:sns/topicSubscription:TopicSubscription
        arn = ${topic}:${digest10}
      aws:sqs/queue:Queue
        id = ${url}
        arn = arn:${partition}:sqs:${region}:${account}:${name}
        name = ${logicalName}
        url = https://sqs.${region}.${dnsSuffix}/${account}/${name}
      aws:sqs/queuePolicy:QueuePolicy
      aws:s3/bucket:Bucket
        id = ${bucket}
        arn = arn:${partition}:s3:::${bucket}
        bucket = ${logicalName:bucket}
        bucketDomainName = ${bucket}.s3.${dnsSuffix}
        bucketRegionalDomainName = ${bucket}.s3.${region}.${dnsSuffix}
        region = ${region}
      aws:s3/bucketV2:BucketV2
        id = ${bucket}
        arn = arn:${partition}:s3:::${bucket}
        bucket = ${logicalName:bucket}
        bucketDomainName = ${bucket}.s3.${dnsSuffix}
        bucketRegionalDomainName = ${bucket}.s3.${region}.${dnsSuffix}
        region = ${region}
      aws:s3/bucketObject:BucketObject
        id = ${key}
        arn = arn:${partition}:s3:::${bucket}/${key}
      aws:s3/bucketObjectv2:BucketObjectv2
        id = ${key}
        arn = arn:${partition}:s3:::${bucket}/${key}
      aws:s3/bucketCorsConfiguration:BucketCorsConfiguration
      aws:s3/bucketCorsConfigurationV2:BucketCorsConfigurationV2
      aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration
      aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2
      aws:s3/bucketOwnershipControls:BucketOwnershipControls
      aws:s3/bucketPolicy:BucketPolicy
      aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock
      aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration
      aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2
      aws:s3/bucketVersioning:BucketVersioning
      aws:s3/bucketVersioningV2:BucketVersioningV2
      """;

  /**
   * The attributes of types that are missing in the table, used if their class has such an output
   * and the run is not strict.
   */
  static final Map<String, String> FALLBACK =
      Map.of(
          "arn", "arn:${partition}:${service}:${region}:${account}:${kind}/${name}",
          "name", "${logicalName}");

  private static final Map<String, Map<String, String>> TYPES =
      parse(API_GATEWAY + COMPUTE + IDENTITY + DATA);

  private ComputedOutputsTable() {}

  /**
   * Returns the attributes of a type with their templates; empty if the type is missing in the
   * table.
   */
  static Optional<Map<String, String>> attributes(String type) {
    return Optional.ofNullable(TYPES.get(type));
  }

  private static Map<String, Map<String, String>> parse(String table) {
    Map<String, Map<String, String>> types = new LinkedHashMap<>();
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String line : table.lines().toList()) {
      int equals = line.indexOf(" = ");
      if (equals < 0) {
        attributes = new LinkedHashMap<>();
        types.put(line, attributes);
      } else {
        attributes.put(line.substring(0, equals).strip(), line.substring(equals + 3));
      }
    }
    return Collections.unmodifiableMap(types);
  }
}
