package petstore;

import static gatewire.api.Declarations.*;

import gatewire.api.Api;
import gatewire.api.BucketReference;
import gatewire.api.FunctionReference;
import gatewire.api.GatewayResponses;
import gatewire.api.Request;
import gatewire.api.RouteOptions;

/** The declaration of the pet store's API. */
final class PetStoreApi {

  static final BucketReference PHOTOS = new BucketReference("photos");
  static final FunctionReference LIST_PETS = new FunctionReference("list-pets");
  static final FunctionReference GET_PET = new FunctionReference("get-pet");

  private static final String PHOTO = "photos/{petId}.png";

  private PetStoreApi() {}

  static Api define(PetStoreConfig config) {
    return Api.named("pet-store")
        .description("Pets and their photos")
        .binaryMediaTypes("image/png")
        .cors(config.cors())
        .suppress("cors-left-to-backend", "the bucket allows the same origins")
        .gatewayResponses(GatewayResponses.jsonErrors())
        .get("/health", mock().json(200, json().put("status", "ok")))
        .get(
            "/pets",
            lambdaProxy(LIST_PETS),
            options()
                .suppress(
                    "cors-left-to-proxy", "ListPets answers the header itself, see CorsHeaders"))
        .get(
            "/pets/{petId}",
            lambda(GET_PET)
                .requestTemplate(json().put("petId", Request.path("petId")))
                .onError(startingWith("[404]"), respond(404).message("no such pet")))
        .get(
            "/pets/{petId}/photo",
            s3(PHOTOS)
                .key(PHOTO)
                .headers("x-amz-meta-caption")
                .header("Cache-Control", literal("private, max-age=60")))
        .put(
            "/pets/{petId}/photo",
            s3(PHOTOS)
                .key(PHOTO)
                // A photo is stored with the type of its key, independently of the client's
                // Content-Type.
                .requestHeader("Content-Type", literal("image/png"))
                .requestHeaders("x-amz-meta-caption"),
            writers(config))
        .delete("/pets/{petId}/photo", s3(PHOTOS).key(PHOTO), writers(config))
        .build();
  }

  /** Returns who may change photos: callers whom IAM allows it, or everybody. */
  private static RouteOptions writers(PetStoreConfig config) {
    return config.signedWrites() ? options().iam() : options();
  }
}
