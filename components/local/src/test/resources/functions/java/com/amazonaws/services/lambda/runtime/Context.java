package com.amazonaws.services.lambda.runtime;
public interface Context {
  String getAwsRequestId(); String getFunctionName(); String getInvokedFunctionArn();
  int getRemainingTimeInMillis(); int getMemoryLimitInMB(); LambdaLogger getLogger(); Object getIdentity();
  default String getXrayTraceId() { return null; }
}
