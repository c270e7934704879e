/** Tests of the requests and responses of each backend of {@code gatewire.api.Services}. */
package gatewire.local.services;
