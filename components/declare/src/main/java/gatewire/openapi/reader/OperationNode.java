package gatewire.openapi.reader;

import gatewire.model.HttpMethod;
import gatewire.model.PathTemplate;
import gatewire.openapi.document.DocumentNode;

/**
 * One operation of the document, which becomes a method.
 *
 * @param path the path that the method gets, with the base path as the import asks
 * @param item the path item that holds the operation
 * @param where the operation as AWS's messages about a document's attributes start
 */
record OperationNode(
    HttpMethod httpMethod, PathTemplate path, DocumentNode item, DocumentNode node, String where) {

  /** The method as AWS's messages name it. */
  String describe() {
    return "method '" + httpMethod + " " + path + "'";
  }
}
