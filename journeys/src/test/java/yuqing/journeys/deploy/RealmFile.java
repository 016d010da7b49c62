package yuqing.journeys.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// The realm file that docker-compose.yml and `--keycloak` import into Keycloak.
record RealmFile(JsonNode json) {

  static RealmFile read() throws IOException {
    var file = ComposeFile.ROOT.resolve("deploy/keycloak/yuqing-realm.json").toFile();
    return new RealmFile(JsonMapper.builder().build().readTree(file));
  }

  String name() {
    return json.path("realm").asText();
  }

  JsonNode client(String id) {
    for (var client : json.path("clients")) {
      if (client.path("clientId").asText().equals(id)) {
        return client;
      }
    }
    throw new AssertionError("no client " + id);
  }

  /// The configuration of each mapper by its kind and its own name, `kind name`.
  Map<String, JsonNode> mappers() {
    var scopes = json.path("clientScopes");
    assertThat(scopes).as("one scope says all that a token says").hasSize(1);
    var mappers = new TreeMap<String, JsonNode>();
    for (var mapper : scopes.get(0).path("protocolMappers")) {
      mappers.put(
          mapper.path("protocolMapper").asText() + " " + mapper.path("name").asText(),
          mapper.path("config"));
    }
    return mappers;
  }

  /// The claims that come from a person's attributes, each with whether it is an array.
  Map<String, Boolean> attributeClaims() {
    var claims = new TreeMap<String, Boolean>();
    mappers()
        .forEach(
            (name, config) -> {
              if (name.startsWith("oidc-usermodel-attribute-mapper ")) {
                claims.put(
                    config.path("claim.name").asText(), config.path("multivalued").asBoolean());
              }
            });
    return claims;
  }

  /// The attributes a person may have, each with who may change it.
  Map<String, String> attributes() throws IOException {
    var provider = json.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config");
    var profile =
        JsonMapper.builder()
            .build()
            .readTree(provider.path("kc.user.profile.config").get(0).asText());
    var attributes = new TreeMap<String, String>();
    for (var attribute : profile.path("attributes")) {
      attributes.put(attribute.path("name").asText(), attribute.at("/permissions/edit").toString());
    }
    return attributes;
  }
}
