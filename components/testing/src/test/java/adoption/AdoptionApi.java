package adoption;

import static gatewire.api.Authorizers.cognito;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.mocked;
import static gatewire.api.Backends.s3;
import static gatewire.api.ErrorPattern.startingWith;
import static gatewire.api.IntegrationResponseSets.composite;
import static gatewire.api.IntegrationResponseSets.declaredOnly;
import static gatewire.api.IntegrationResponseSets.s3JsonErrors;
import static gatewire.api.IntegrationResponseSets.s3Success;
import static gatewire.api.Json.json;
import static gatewire.api.Response.respond;

import gatewire.api.Api;
import gatewire.api.Backend;
import gatewire.api.BucketReference;
import gatewire.api.Cors;
import gatewire.api.FunctionReference;
import gatewire.api.GatewayResponses;
import gatewire.api.Request;
import gatewire.api.UserPoolReference;
import gatewire.operations.OpenApi;

/** The adoption API: its document and the backends of its operations. */
public final class AdoptionApi {

  public static final BucketReference PHOTOS = new BucketReference("photos");
  public static final FunctionReference GET_ANIMAL = new FunctionReference("get-animal");
  public static final UserPoolReference MEMBERS = new UserPoolReference("members-pool");

  private AdoptionApi() {}

  /** Returns the document. */
  public static OpenApi document() {
    return OpenApi.resource("adoption/adoption.yaml");
  }

  /** Returns the API, in which two operations are not implemented yet. */
  public static Api define() {
    return document()
        .integrate(new AdoptionOperations(mocked(), mocked(201), getAnimal(), mocked(), getPhoto()))
        .authorizer(cognito("members", MEMBERS))
        .cors(Cors.allowOrigins("https://adopt.example.com"))
        .gatewayResponses(GatewayResponses.jsonErrors())
        .build();
  }

  /** Returns the API with mocks only, as on the first day of its development. */
  public static Api mocks() {
    return document().mockAll().authorizer(cognito("members", MEMBERS)).build();
  }

  private static Backend getAnimal() {
    return lambda(GET_ANIMAL)
        .requestTemplate(json().put("animalId", Request.path("animalId")))
        .onError(startingWith("[404]"), respond(404).message("no such animal"));
  }

  private static Backend getPhoto() {
    return s3(PHOTOS)
        .key("photos/{animalId}.png")
        .responses(declaredOnly(composite(s3Success(), s3JsonErrors())));
  }
}
