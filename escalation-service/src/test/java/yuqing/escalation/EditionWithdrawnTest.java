package yuqing.escalation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import yuqing.localstack.StackResource;

/// An edition that is still to come is withdrawn over REST; one that is about to begin stays.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class EditionWithdrawnTest extends EditionToCome {

  @Test
  void oneThatIsStillToComeCanBeWithdrawnAndAnotherGivenForItsDay() {
    Editions.give("administrator", next()).then().statusCode(201);
    var later = Editions.next(tomorrow.plusDays(1), tomorrow.toString());
    Editions.give("administrator", later).then().statusCode(201);
    Editions.withdraw("administrator", tomorrow)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:yuqing:problem:edition-followed"))
        .body("errors.code", contains("gap"));
    Editions.withdraw("administrator", tomorrow.plusDays(1)).then().statusCode(200);
    Editions.withdraw("group-office", tomorrow)
        .then()
        .statusCode(200)
        .body("withdrawnAt", not(nullValue()));
    Editions.withdraw("administrator", tomorrow).then().statusCode(404);
    Asking.as("auditor").get("/policies/{date}", tomorrow.toString()).then().statusCode(404);
    Editions.give("administrator", next()).then().statusCode(201);
  }

  @Test
  void onlyWhatWasReadIsWithdrawn() {
    Editions.give("administrator", next()).then().statusCode(201);
    var read = Asking.as("group-office").get("/policies/{date}", tomorrow.toString());
    Editions.withdraw("administrator", tomorrow).then().statusCode(200);
    Editions.give("administrator", next() + "# again\n").then().statusCode(201);
    Editions.withdraw("group-office", tomorrow, null).then().statusCode(428);
    Editions.withdraw("group-office", tomorrow, read.header("ETag")).then().statusCode(412);
    var now = Asking.as("group-office").get("/policies/{date}", tomorrow.toString());
    Editions.withdraw("group-office", tomorrow, now.header("ETag")).then().statusCode(200);
  }

  @Test
  void anHourBeforeItsDayItStays() {
    Editions.give("administrator", next()).then().statusCode(201);
    var begins = tomorrow.atStartOfDay(Editions.SCHOOL).toInstant();
    clock.goTo(begins.minus(Duration.ofHours(1)));
    Editions.withdraw("administrator", tomorrow)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:yuqing:problem:edition-in-force"));
    Editions.withdraw("administrator", LocalDate.parse(Editions.BUNDLED)).then().statusCode(409);
  }
}
