/// The OpenAPI documents of the services, to read.
package yuqing.desk.apidoc;
