package gatewire.local.console.view;

/** The five boxes through which API Gateway's console shows a method. */
enum Box {
  METHOD_REQUEST,
  INTEGRATION_REQUEST,
  INTEGRATION,
  INTEGRATION_RESPONSE,
  METHOD_RESPONSE
}
