package yuqing.rest.wiring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.Test;
import yuqing.localstack.StackResource;
import yuqing.localstack.probe.DocumentedOperations;

/// The OpenAPI document of a service built like the suite's own.
@QuarkusTest
@WithTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class DocumentTest {

  @Test
  void everyOperationIsExplainedWithAnExample() {
    DocumentedOperations.check(URI.create(RestAssured.baseURI + ":" + RestAssured.port));
  }

  @Test
  void theTextFilesWordsAreInTheDocument() {
    var create = "paths.'/notes'.post.";
    given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body(create + "description", startsWith("A title of `refused` is refused.\n\nAn equal"))
        .body(
            create + "requestBody.content.'application/json'.examples.note.value.title",
            equalTo("开会"))
        .body(create + "responses.'201'.description", equalTo("written"))
        .body(create + "responses.'422'.description", equalTo("against a rule"))
        .body(
            create + "responses.'422'.content.'application/problem+json'.schema.'$ref'",
            equalTo("#/components/schemas/Problem"))
        .body(
            "paths.'/notes'.get.parameters.find{it.name=='from'}.description",
            equalTo("seen at or after"))
        .body(
            "paths.'/notes/text'.post.requestBody.content.'text/plain'.examples.note.value",
            equalTo("one\ntwo"));
  }

  @Test
  void theDocumentNamesTheRefusals() {
    var create = "paths.'/notes'.post.responses.";
    var amend = "paths.'/notes/1'.patch.responses.";
    given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body("components.schemas.Problem.properties", hasKey("errors"))
        .body(
            create + "'400'.content.'application/problem+json'.schema.'$ref'",
            equalTo("#/components/schemas/Problem"))
        .body(
            create + "'503'.content.'application/problem+json'.schema.'$ref'",
            equalTo("#/components/schemas/Problem"))
        .body(create + "'503'.description", equalTo("not ready"))
        .body(create + "'401'", notNullValue())
        .body(create + "'403'", notNullValue())
        .body(create + "'409'", notNullValue())
        .body(create + "'422'", notNullValue())
        .body(amend + "'412'", notNullValue())
        .body(amend + "'428'", notNullValue())
        .body("paths.'/notes'.get.responses.'428'", nullValue())
        .body("paths.'/open'.get.responses.'401'", nullValue());
  }
}
