package dev.fairhaven.app.enforcement.delivery;

/// Addresses of webhook endpoints and of the deliveries to them.
public final class DeliveryLinks {

  private DeliveryLinks() {}

  public static String delivery(DeliveryId delivery) {
    return "/deliveries/" + delivery;
  }

  public static String endpoint(EndpointId endpoint) {
    return "/deliveries/endpoints/" + endpoint;
  }
}
