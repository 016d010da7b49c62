package yuqing.incident.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.incident.ServiceTest;
import yuqing.incident.sighting.ItemKeys;

/// No report is lost for the spelling of a link, and an item is known by any of its spellings.
@QuarkusTest
class AddressSpellingTest extends ServiceTest {

  @Inject Transactions transactions;

  @ParameterizedTest
  @CsvSource({
    "https://my_school.blog.example/p/, https://MY_SCHOOL.blog.example/p/",
    "https://校园论坛.example/帖子/, https://xn--fcswj775bss7a.example/%E5%B8%96%E5%AD%90/",
    "https://bbs.example/100%/, https://bbs.example/100%25/",
    "https://bbs.example/a|b/, https://bbs.example/a%7cb/",
    "https:\\\\bbs.example:443\\t\\, HTTPS://reader@BBS.example./t/",
    "http://[2001:DB8::0:1]:80/t/, https://[2001:db8::1]/t/",
    "https://bbs.example/#/t?spm=a&id=, https://bbs.example/#/t?id="
  })
  void anItemIsKnownByEitherSpellingAndKeptAsItWasSent(String one, String other) {
    var item = UUID.randomUUID().toString();
    String id =
        post(reporter(), reportOf(one + item), "/incidents")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    get(groupOffice(), id).then().body("sightings.url", equalTo(List.of(one + item)));
    post(reporter(), reportOf(other + item), "/incidents")
        .then()
        .statusCode(200)
        .body("isNew", equalTo(false));
  }

  /// As a spreadsheet sends the cell of an item that has none.
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0", "\u200B\u3000", "\u3164"})
  void anAddressThatShowsNothingIsNone(String url) {
    String id =
        post(reporter(), reportOf(url), "/incidents").then().statusCode(201).extract().path("id");
    get(groupOffice(), id)
        .then()
        .body("sightings.size()", equalTo(1))
        .body("sightings[0].url", nullValue());
  }

  @Test
  void itemsOnRecordGetTheKeysOfToday() {
    var url = urlOf(UUID.randomUUID().toString());
    UUID id = UUID.fromString(post(reporter(), reportOf(url), "/incidents").path("id"));
    var earlier = "key-of-an-earlier-version-" + UUID.randomUUID();
    transactions.inNew(
        c -> {
          Sql.update(c, "update sighting set url_hash = ? where incident_id = ?", earlier, id);
          Sql.update(c, "update open_item set url_hash = ? where incident_id = ?", earlier, id);
          ItemKeys.renew(c);
          return null;
        });
    long left =
        published.number("select count(*) from open_item where url_hash = '" + earlier + "'");
    assertThat(left).isZero();
    post(reporter(), reportOf(url), "/incidents").then().statusCode(200);
  }

  private Map<String, Object> reportOf(String url) {
    var report = aReport();
    report.put("sightings", List.of(Map.of("platform", "论坛", "url", url)));
    return report;
  }
}
