/// What a text, a day, an instant and an e-mail address may be, wherever one is taken in: JSON,
/// YAML, query parameters, parts of a form, the organisation file. Never a framework, and no term
/// of an incident.
package yuqing.contracts.text;
