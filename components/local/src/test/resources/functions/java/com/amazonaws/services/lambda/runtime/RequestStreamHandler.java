package com.amazonaws.services.lambda.runtime;
public interface RequestStreamHandler {
  void handleRequest(java.io.InputStream in, java.io.OutputStream out, Context context) throws java.io.IOException;
}
