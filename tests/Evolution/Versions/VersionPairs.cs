namespace Specwright.Evolution.Versions;

/// <summary>Documents of the corpus that are versions of one API, the older first.</summary>
internal static class VersionPairs
{
    public static IReadOnlyList<(string Before, string After)> All { get; } =
    [
        ("guru/twilio.com_twilio_voice_v1_1.29.2.yaml", "mid/twilio-twilio_voice_v1.json"),
        ("guru/twilio.com_twilio_supersim_v1_1.29.2.yaml", "mid/twilio-twilio_supersim_v1.json"),
        ("guru/plaid.com_2020-09-14_1.20.6.yaml", "big/plaid.yaml"),
        ("mid/qdrant-v1.1.3_openapi.json", "mid/qdrant-v1.9.x_openapi.json"),
        ("mid/qdrant-v1.9.x_openapi.json", "mid/qdrant-master_openapi.json"),
        ("big/guru-box.com_2.0.0.yaml", "big/box-openapi.json"),
        ("cloudflare/cloudflare-slice-zt-2024-08-06.json", "cloudflare/cloudflare-subset-zt-fraud-2026-07-27.json"),
        ("guru/azure.com_network-loadBalancer_2018-04-01-swagger2.yaml", "guru/azure.com_network-loadBalancer_2018-12-01-swagger2.yaml"),
        ("big/guru-stripe.com_2020-08-27.yaml", "big/stripe-spec3-2022-04-12.json"),
        ("big/stripe-spec3-2022-04-12.json", "big/stripe-spec3-2023-09-12.yaml"),
        ("big/asana-asana_oas.yaml", "big/asana-asana_sdk_oas.yaml"),
        ("big/guru-googleapis.com_compute_v1.yaml", "big/guru-googleapis.com_compute_alpha.yaml"),
    ];
}
