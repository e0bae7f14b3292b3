// Calls the moderation endpoint through the official client and prints what came back as JSON.
import OpenAI from "openai";

const [baseURL, apiKey] = process.argv.slice(2);
const client = new OpenAI({ baseURL, apiKey, maxRetries: 0 });

const judge = async (input) => {
  const { results } = await client.moderations.create({ input });
  return { flagged: results[0].flagged, harassment: results[0].categories.harassment };
};

const refusal = async () => {
  try {
    await client.moderations.create({ input: [] });
  } catch (error) {
    return { status: error.status, code: error.code, param: error.param };
  }
  return {};
};

console.log(
  JSON.stringify({
    rude: await judge("you are a pathetic idiot, go away"),
    kind: await judge("thank you for the lovely dinner"),
    refused: await refusal(),
  }),
);
