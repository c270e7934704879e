package gatewire.openapi.reader;

import gatewire.model.HttpMethod;
import gatewire.model.PathTemplate;
import gatewire.openapi.document.DocumentNode;

/**
 * An operation of the document, which becomes a method.
 *
 * @param path the path of the method, including the base path if the import parameters require it
 * @param item the path item that contains the operation
 * @param where the start of AWS's messages about attributes of the operation
 */
record OperationNode(
    HttpMethod httpMethod, PathTemplate path, DocumentNode item, DocumentNode node, String where) {

  /** Returns the method as AWS's messages name it. */
  String describe() {
    return "method '" + httpMethod + " " + path + "'";
  }
}
