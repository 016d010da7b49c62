/// The four services as the desk asks them: one interface each, their answers as far as pages show
/// them, and what becomes of a refusal or of a service that does not answer.
package yuqing.desk.client;
