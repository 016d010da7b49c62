package yuqing.notification.roster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static yuqing.notification.roster.RosterCalls.as;
import static yuqing.notification.roster.RosterCalls.asAdministrator;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.term.Post;
import yuqing.localstack.OidcProvider;
import yuqing.localstack.StackResource;
import yuqing.notification.NotificationParts;
import yuqing.notification.Wire;

/// The roster over REST, what it publishes, and what is missing on it.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class RosterTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject Wire wire;
  @Inject OrganisationImport organisation;

  @ConfigProperty(name = "quarkus.oidc.auth-server-url")
  String issuer;

  @Test
  void theImportPublishesDepartmentsAndChannelsAndNoPerson() {
    await().atMost(SOON).until(() -> publishedDepartment("college-nursing") != null);
    assertThat(publishedDepartment("college-nursing"))
        .isEqualTo(
            new RosterEvent.Department(
                "college-nursing", "护理学院", "College of Nursing", true, true));
    await()
        .atMost(SOON)
        .until(() -> !wire.heardOf("weibo-school", RosterEvent.OfficialChannel.class).isEmpty());
    assertThat(wire.heardOf("weibo-school", RosterEvent.OfficialChannel.class).getFirst())
        .isEqualTo(
            new RosterEvent.OfficialChannel(
                "weibo-school",
                "学校官方微博",
                "media-centre",
                Post.LIAISON,
                true,
                "liaison-media-centre"));
  }

  @Test
  void theSchoolIsPublishedOnceAndItsCodeIsItsOwn() {
    await().atMost(SOON).until(() -> !wire.heardOf("school", RosterEvent.School.class).isEmpty());
    organisation.importIfEmpty();
    asAdministrator()
        .header("If-None-Match", "*")
        .body("{\"name\":\"学校\",\"nameEn\":\"School\"}")
        .put("/departments/school")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("code"))
        .body("errors[0].code", equalTo("taken"));
    assertThat(wire.heardOf("school", RosterEvent.School.class))
        .containsExactly(
            new RosterEvent.School(
                "示例职业技术学院", "Example Vocational and Technical College", "Asia/Shanghai"));
  }

  @Test
  void aRosterThatIsThereIsNotImportedAgain() {
    var before = wire.heardOf("college-nursing", RosterEvent.Department.class).size();
    int departments = as("auditor").get("/departments").path("items.size()");
    organisation.importIfEmpty();
    as("auditor").get("/departments").then().body("items", hasSize(departments));
    assertThat(wire.heardOf("college-nursing", RosterEvent.Department.class)).hasSize(before);
  }

  @Test
  void departmentsAreListedInPages() {
    String next =
        as("reporter")
            .queryParam("limit", 10)
            .get("/departments")
            .then()
            .statusCode(200)
            .body("items", hasSize(10))
            .extract()
            .path("next");
    // Other tests make departments of their own: the second page has the sample's rest and those.
    as("reporter")
        .queryParam("limit", 100)
        .queryParam("cursor", next)
        .get("/departments")
        .then()
        .body("items.code", hasItems("personnel", "student-affairs", "training-centre"))
        .body("items.code", not(hasItem("academic")))
        .body("next", nullValue());
    as("reporter")
        .get("/departments/logistics")
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("name", equalTo("后勤保卫处"))
        .body("liaisonFiled", equalTo(true));
    as("reporter").get("/departments/nowhere").then().statusCode(404);
    given().get("/departments").then().statusCode(401);
  }

  @Test
  void contactDataIsForAdministratorAndGroupOfficeOnly() {
    for (var role : new String[] {"liaison", "department-head", "leader-in-charge"}) {
      as(role, "logistics")
          .get("/people/liaison-logistics")
          .then()
          .statusCode(200)
          .body("id", equalTo("liaison-logistics"))
          .body("$", not(hasKey("email")));
    }
    for (var role : new String[] {"admin-office", "leading-group", "auditor"}) {
      as(role).get("/people").then().statusCode(200).body("items.email", hasItems((Object) null));
    }
    as("group-office", "party-affairs")
        .get("/people/liaison-logistics")
        .then()
        .body("email", equalTo("liaison-logistics@school.example"));
    as("administrator").get("/people").then().body("items[0].email", containsString("@"));
    as("reporter").get("/people").then().statusCode(403);
  }

  /// A school's provider issues tokens to many people who have no role here.
  @Test
  void aTokenWithoutARoleOfTheSuiteReadsNothing() {
    assumeFalse(OidcProvider.isKeycloak(), "its signing key is unknown");
    var now = Instant.now();
    var visitor =
        StackResource.signingKey()
            .sign(
                Map.of(
                    "iss",
                    issuer,
                    "aud",
                    "yuqing",
                    "sub",
                    "visitor",
                    "iat",
                    now.getEpochSecond(),
                    "exp",
                    now.plus(Duration.ofMinutes(5)).getEpochSecond(),
                    "realm_access",
                    Map.of("roles", List.of("student"))));
    for (var path : List.of("/departments", "/departments/logistics", "/official-channels")) {
      given().auth().oauth2(visitor).get(path).then().statusCode(403);
    }
  }

  @Test
  void changesNeedTheVersionTheyBuildOn() {
    var path = "/people/liaison-college-nursing";
    var body = "{\"name\":\"新名\",\"email\":\"new@school.example\",\"language\":\"en\"}";
    asAdministrator().body(body).put(path).then().statusCode(428);
    asAdministrator().header("If-Match", "\"999\"").body(body).put(path).then().statusCode(412);
    String etag = as("administrator").get(path).header("ETag");
    asAdministrator()
        .header("If-Match", etag)
        .body(body)
        .put(path)
        .then()
        .statusCode(200)
        .body("email", equalTo("new@school.example"));
    asAdministrator().header("If-Match", etag).body(body).put(path).then().statusCode(412);
    asAdministrator().header("If-None-Match", "*").body(body).put(path).then().statusCode(412);
    as("liaison", "college-nursing")
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(body)
        .put(path)
        .then()
        .statusCode(403);
  }

  @Test
  void allFaultyFieldsAreNamedAtOnce() {
    asAdministrator()
        .header("If-Match", "*")
        .body("{\"name\":\"\",\"email\":\"nowhere\",\"language\":\"fr\",\"phone\":\"1\"}")
        .put("/people/liaison-finance")
        .then()
        .statusCode(400)
        .contentType(containsString("problem+json"))
        .body("errors.field", containsInAnyOrder("name", "email", "language", "phone"));
    asAdministrator()
        .body(
            """
            {"department":"nowhere","person":"nobody","filedOn":"2026-09-01",
             "termUntil":"2026-01-01"}
            """)
        .post("/liaisons")
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("department", "person", "termUntil"));
    asAdministrator()
        .header("If-None-Match", "*")
        .body("{\"name\":\"x\",\"department\":\"nowhere\"}")
        .put("/official-channels/finance")
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("code", "department"));
  }

  @Test
  void aLiaisonIsEnteredOncePerKey() {
    var key = UUID.randomUUID().toString();
    var body = "{\"department\":\"media-centre\",\"person\":\"liaison-youth-league\"}";
    String first = enter(key, body).then().statusCode(201).extract().path("id");
    enter(key, body).then().statusCode(201).body("id", equalTo(first));
    enter(UUID.randomUUID().toString(), body).then().statusCode(409);
    as("liaison", "finance")
        .queryParam("department", "media-centre")
        .get("/liaisons")
        .then()
        .body("items.id", hasItem(first));
    as("auditor")
        .queryParam("department", "media-centre", "finance")
        .get("/liaisons")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(first))
        .body("items.department.unique()", containsInAnyOrder("media-centre", "finance"));
    asAdministrator().header("If-Match", "*").delete("/liaisons/" + first).then().statusCode(204);
    as("auditor").get("/liaisons/" + first).then().statusCode(404);
  }

  @Test
  void aChannelIsRegisteredAndPublished() {
    var code = "bilibili-" + UUID.randomUUID().toString().substring(0, 8);
    asAdministrator()
        .header("If-None-Match", "*")
        .body("{\"name\":\"学校视频号\",\"department\":\"media-centre\"}")
        .put("/official-channels/" + code)
        .then()
        .statusCode(201)
        .body("editor", equalTo("liaison"));
    await()
        .atMost(SOON)
        .until(() -> wire.heardOf(code, RosterEvent.OfficialChannel.class).size() == 1);
    as("reporter").get("/official-channels").then().body("items.code", hasItem(code));
  }

  @Test
  void postsShowTheirHolders() {
    as("liaison", "finance")
        .queryParam("limit", 200)
        .get("/posts")
        .then()
        .statusCode(200)
        .body("items.id", hasItems("group-office", "department-head.logistics"));
    as("liaison", "finance")
        .get("/posts/leader-in-charge.finance")
        .then()
        .body("holders.person", equalTo(java.util.List.of("leader-in-charge-logistics")));
    as("liaison", "finance").get("/posts/group-office.finance").then().statusCode(404);
    as("liaison", "finance").get("/posts/liaison").then().statusCode(404);
    asAdministrator()
        .header("If-Match", "*")
        .body("{\"holders\":[]}")
        .put("/posts/liaison.finance")
        .then()
        .statusCode(422);
  }

  private static Response enter(String key, String body) {
    return asAdministrator().header("Idempotency-Key", key).body(body).post("/liaisons");
  }

  private RosterEvent.Department publishedDepartment(String code) {
    return RosterCalls.lastPublished(wire, code);
  }
}
