"use strict";
// Draws the OpenAPI document of one service. It is to read: nothing is sent from it, so how a request logs in, for
// which Swagger UI would ask the identity provider, is left out of what it draws.
document.addEventListener("DOMContentLoaded", async () => {
  const place = document.getElementById("api");
  const answer = await fetch(place.dataset.document);
  if (!answer.ok) {
    place.textContent = place.dataset.away;
    return;
  }
  const spec = await answer.json();
  if (spec.components) delete spec.components.securitySchemes;
  delete spec.security;
  for (const path of Object.values(spec.paths)) {
    for (const operation of Object.values(path)) delete operation.security;
  }
  window.SwaggerUIBundle({
    domNode: place,
    spec,
    supportedSubmitMethods: [],
    validatorUrl: null,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
  });
});
